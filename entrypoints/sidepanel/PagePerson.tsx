import { type ReactNode, useState } from 'react';
import { NobodyRead } from '../../components/repair/NobodyRead';
import { ShowWhere } from '../../components/repair/ShowWhere';
import type { TeachOffer } from '../../components/repair/teach-offer';
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
import type { Teach } from './use-teach';
import { WatchSite } from './WatchSite';

export interface PagePersonProps {
  reading: TabReading;
  url: string;
  settings: Settings;
  teach: Teach;
  /** The user asked for the text they selected, not for the page. */
  selection: boolean;
  onRead: () => void;
  onManual: () => void;
}

/** Whom of the page is shown: chosen from a list or a conversation, saved from a form, or as the page was read. */
type Chosen = { candidate: Candidate } | { leadId: string } | undefined;

/** What came of reading the page: one person, several, an account; and whom the user chose of them. */
export function PagePerson(props: PagePersonProps) {
  const { reading, url, settings, teach, selection, onRead, onManual } = props;
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
      {!first || reading.outcome === 'people' ? <Foot offer={teach.offer(reading.page)} /> : null}
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
        <OnePerson
          key={first.identities.join()}
          candidate={first}
          settings={settings}
          teach={teach.offer(reading.page, first)}
          onSaved={() => {}}
        />
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
  return (
    <NobodyRead outcome={reading.outcome} teach={teach.offer(reading.page)} onManual={onManual} onAgain={onRead} />
  );
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

const Foot = ({ offer }: { offer: TeachOffer | undefined }) => offer && <ShowWhere offer={offer} />;
