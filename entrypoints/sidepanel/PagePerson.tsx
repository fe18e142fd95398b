import { useLiveQuery } from 'dexie-react-hooks';
import { CaptureForm } from '../../components/lead/CaptureForm';
import { refusalInWords } from '../../components/lead/in-words';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Empty, Loading } from '../../components/ui/States';
import { useToast } from '../../components/ui/Toast';
import type { Candidate } from '../../lib/domain/candidate';
import { isRefusal } from '../../lib/domain/refusal';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import { leadByIdentities } from '../../lib/store/queries';
import { AddSite } from './AddSite';
import { OneLead } from './OneLead';
import { captureLead } from './panel-client';
import type { TabReading } from './use-reading';

export interface PagePersonProps {
  reading: TabReading;
  url: string;
  settings: Settings;
  onRead: () => void;
  onManual: () => void;
}

/** What came of reading the page: a known lead, somebody new, or why there is nobody. */
export function PagePerson({ reading, url, settings, onRead, onManual }: PagePersonProps) {
  const t = useText();
  if (reading === 'reading') return <Loading>{t.lead.reading}</Loading>;
  const manual = (
    <Button act="manual" onClick={onManual}>
      {t.lead.manual}
    </Button>
  );
  if (reading === 'idle')
    return (
      <Empty
        title={t.lead.thisPage}
        icon="page"
        action={
          <>
            <Button look="go" act="read-page" onClick={onRead}>
              {t.lead.readPage}
            </Button>
            {manual}
          </>
        }
      >
        {t.lead.readPageHint}
      </Empty>
    );
  const candidate = reading.people[0];
  if (candidate) return <Person key={candidate.identities.join()} candidate={candidate} settings={settings} />;
  if (reading.outcome === 'no-access') return <AddSite url={url} onAdded={onRead} manual={manual} />;
  const again = (
    <>
      {manual}
      <Button look="quiet" act="again" onClick={onRead}>
        {t.common.tryAgain}
      </Button>
    </>
  );
  // A webmail shows another message without another address: the page can be read again.
  if (reading.outcome === 'nobody')
    return (
      <Empty title={t.lead.nobody} action={again}>
        {t.lead.nobodyHint}
      </Empty>
    );
  return (
    <Empty title={t.lead.cannotRead} icon="page" action={again}>
      {t.lead.cannotReadHint}
    </Empty>
  );
}

function Person({ candidate, settings }: { candidate: Candidate; settings: Settings }) {
  const t = useText();
  const toast = useToast();
  const known = useLiveQuery(async () => (await leadByIdentities(candidate.identities)) ?? null, [candidate]);
  if (known === undefined) return <Loading />;
  if (known) return <OneLead id={known} settings={settings} page={candidate.page} />;
  const save = async (kept: Candidate) => {
    const answer = await captureLead(kept);
    if (isRefusal(answer)) return answer;
    const undo = async () => {
      const undone = await send('lead.act', {
        leadId: answer.leadId,
        command: { do: 'undo', events: answer.events },
      });
      toast(isRefusal(undone) ? { text: refusalInWords(t, undone), fault: true } : { text: t.common.undone });
    };
    toast({ text: t.lead.captured, undo });
    return answer;
  };
  return (
    <div className="capture">
      <CaptureForm candidate={candidate} onSave={save} />
    </div>
  );
}
