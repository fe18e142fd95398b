import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { LeadList } from '../../components/lead/LeadList';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Loading } from '../../components/ui/States';
import type { Settings } from '../../lib/domain/settings';
import { allLeads, likelyPairs } from '../../lib/store/queries';
import { OneLead } from './OneLead';
import { openReview } from './open-review';

/** All leads, and the one opened from the list. */
export function Leads({ settings }: { settings: Settings }) {
  const t = useText();
  const leads = useLiveQuery(allLeads);
  const [likely, setLikely] = useState(0);
  useEffect(() => {
    // Once: among many leads it is not for every change.
    likelyPairs().then(
      ({ pairs }) => setLikely(pairs.length),
      () => setLikely(0),
    );
  }, []);
  const [opened, setOpened] = useState<string>();
  if (opened)
    return (
      <>
        <div className="back-bar">
          <Button look="quiet" small icon="back" act="back" onClick={() => setOpened(undefined)}>
            {t.lead.allLeads}
          </Button>
        </div>
        <OneLead id={opened} settings={settings} />
      </>
    );
  if (!leads) return <Loading />;
  const review = likely ? (
    <section className="likely row">
      <p className="grow tiny">{t.people.reviewCount(likely)}</p>
      <Button small act="review" onClick={openReview}>
        {t.people.review}
      </Button>
    </section>
  ) : null;
  return (
    <div className="leads-tab">
      {review}
      <LeadList leads={leads} onOpen={setOpened} />
    </div>
  );
}
