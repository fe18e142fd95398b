import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { CaptureForm } from '../../components/lead/CaptureForm';
import { refusalInWords } from '../../components/lead/in-words';
import { ManualEntry } from '../../components/lead/ManualEntry';
import { TeachMissing } from '../../components/repair/TeachMissing';
import type { TeachOffer } from '../../components/repair/teach-offer';
import { useText } from '../../components/ui/i18n-context';
import { Loading } from '../../components/ui/States';
import { useToast } from '../../components/ui/Toast';
import type { Candidate, LeftOut } from '../../lib/domain/candidate';
import { isRefusal } from '../../lib/domain/refusal';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import { captureLead } from '../../lib/messaging/lead-client';
import { leadByIdentities } from '../../lib/store/queries';
import { OneLead } from './OneLead';

export interface OnePersonProps {
  candidate: Candidate;
  settings: Settings;
  /** Fields to confirm one by one instead of a reading to accept: a selected text. */
  confirm?: boolean;
  onSaved: (leadId: string) => void;
  /** What can be shown in the page. */
  teach?: TeachOffer;
}

/** Somebody a page shows: the lead they are, now compared with what is kept; or what would be saved. */
export function OnePerson({ candidate, settings, confirm, onSaved, teach }: OnePersonProps) {
  const t = useText();
  const toast = useToast();
  const known = useLiveQuery(async () => (await leadByIdentities(candidate.identities)) ?? null, [candidate]);
  useEffect(() => {
    // What the page shows otherwise than what is kept is recorded once; nothing kept is overwritten.
    if (known && !confirm)
      void send('lead.act', { leadId: known, command: { do: 'see', candidate } }).catch(() => undefined);
  }, [known, candidate, confirm]);
  if (known === undefined) return <Loading />;
  if (known) return <OneLead id={known} settings={settings} page={candidate.page} teach={teach} />;
  const save = async (kept: Candidate, without?: LeftOut) => {
    const answer = await captureLead(kept, without);
    if (isRefusal(answer)) return answer;
    const undo = async () => {
      const undone = await send('lead.act', {
        leadId: answer.leadId,
        command: { do: 'undo', events: answer.events },
      });
      toast(isRefusal(undone) ? { text: refusalInWords(t, undone), fault: true } : { text: t.common.undone });
    };
    toast({ text: t.lead.captured, undo });
    onSaved(answer.leadId);
    return answer;
  };
  if (confirm || !candidate.identities.length)
    return (
      <section className="pad stack">
        <h2 className="title">{confirm ? t.people.selectedText : t.lead.captureTitle}</h2>
        <p className="tiny">{confirm ? t.people.selectedHint : t.people.noAddress}</p>
        <ManualEntry start={candidate} onSave={save} />
        {teach && !confirm && <TeachMissing offer={teach} />}
      </section>
    );
  return (
    <div className="capture">
      <CaptureForm candidate={candidate} onSave={save} teach={teach} />
    </div>
  );
}
