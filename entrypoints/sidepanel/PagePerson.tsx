import { type ReactNode, useState } from 'react';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Empty, Loading } from '../../components/ui/States';
import type { Candidate } from '../../lib/domain/candidate';
import type { Settings } from '../../lib/domain/settings';
import { AddSite } from './AddSite';
import { OneLead } from './OneLead';
import { OnePerson } from './OnePerson';
import { PageList } from './PageList';
import { PageAccount, PageOthers } from './PageOthers';
import type { TabReading } from './use-reading';
import { WatchSite } from './WatchSite';

export interface PagePersonProps {
  reading: TabReading;
  url: string;
  settings: Settings;
  /** The user asked for the text they selected, not for the page. */
  selection: boolean;
  onRead: () => void;
  onManual: () => void;
}

/** Whom of the page is shown: chosen from a list or a conversation, saved from a form, or as the page was read. */
type Chosen = { candidate: Candidate } | { leadId: string } | undefined;

/** What came of reading the page: one person, several, an account; and whom the user chose of them. */
export function PagePerson(props: PagePersonProps) {
  const { reading, url, settings, selection, onRead, onManual } = props;
  const t = useText();
  const [chosen, setChosen] = useState<Chosen>();
  const [selecting, setSelecting] = useState(false);
  if (reading === 'reading') return <Loading>{t.lead.reading}</Loading>;
  const manual = (
    <Button act="manual" onClick={onManual}>
      {t.lead.manual}
    </Button>
  );
  if (reading === 'idle') return <Idle manual={manual} onRead={onRead} />;
  const back = (
    <div className="back-bar">
      <Button look="quiet" small icon="back" act="back" onClick={() => setChosen(undefined)}>
        {t.people.back}
      </Button>
    </div>
  );
  const saved = (leadId: string) => setChosen({ leadId });
  if (chosen)
    return (
      <>
        {back}
        {'leadId' in chosen ? (
          <OneLead id={chosen.leadId} settings={settings} page={reading.page} />
        ) : (
          <OnePerson candidate={chosen.candidate} settings={settings} onSaved={saved} />
        )}
      </>
    );
  if (reading.outcome === 'no-access') return <AddSite url={url} onAdded={onRead} manual={manual} />;
  const { people, others, account, selected } = reading;
  const [first] = people;
  if (selected && (selection || selecting || (!first && !account && !others)))
    return <OnePerson key="selected" candidate={selected} settings={settings} confirm onSaved={saved} />;
  const open = (candidate: Candidate | undefined) => candidate && setChosen({ candidate });
  const foot = (
    <>
      {others && <PageOthers people={others} onOpen={open} />}
      {selected && (
        <section className="pad">
          <Button small icon="edit" act="use-selection" onClick={() => setSelecting(true)}>
            {t.people.useSelection}
          </Button>
        </section>
      )}
      <WatchSite page={reading.page} url={url} settings={settings} />
    </>
  );
  if (reading.outcome === 'people')
    return (
      <>
        {account && <PageAccount account={account} onOpen={saved} />}
        <PageList
          key={people.map((one) => one.identities[0]).join()}
          people={people}
          settings={settings}
          onOpen={(i) => open(people[i])}
        />
        {foot}
      </>
    );
  if (first)
    return (
      <>
        <OnePerson key={first.identities.join()} candidate={first} settings={settings} onSaved={() => {}} />
        {foot}
      </>
    );
  if (account || others)
    return (
      <>
        {account && <PageAccount account={account} onOpen={saved} />}
        {foot}
      </>
    );
  return <Nobody outcome={reading.outcome} manual={manual} onRead={onRead} />;
}

/** Quiet mode: a page is read only when asked. */
function Idle({ manual, onRead }: { manual: ReactNode; onRead: () => void }) {
  const t = useText();
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
}

function Nobody({ outcome, manual, onRead }: { outcome: string; manual: ReactNode; onRead: () => void }) {
  const t = useText();
  const again = (
    <>
      {manual}
      <Button look="quiet" act="again" onClick={onRead}>
        {t.common.tryAgain}
      </Button>
    </>
  );
  // A webmail shows another message without another address: the page can be read again.
  if (outcome === 'nobody')
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
