import { ManualEntry } from '../../components/lead/ManualEntry';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import { isRefusal } from '../../lib/domain/refusal';
import { captureLead } from '../../lib/messaging/lead-client';

/** Entering a person by hand, with a way back. */
export function Manual({ onSaved, onBack }: { onSaved: (leadId: string) => void; onBack?: () => void }) {
  const t = useText();
  const toast = useToast();
  return (
    <section className="pad stack">
      <div className="row">
        {onBack && <Button look="quiet" small icon="back" iconOnly={t.common.back} act="back" onClick={onBack} />}
        <h2 className="title">{t.lead.manualTitle}</h2>
      </div>
      <ManualEntry
        onSave={async (candidate) => {
          const answer = await captureLead(candidate);
          if (!isRefusal(answer)) {
            toast({ text: t.lead.captured });
            onSaved(answer.leadId);
          }
          return answer;
        }}
      />
    </section>
  );
}
