import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { LeadsScreen } from '../../components/find/LeadsScreen';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Loading } from '../../components/ui/States';
import { saveFile } from '../../components/ui/save-file';
import type { Settings } from '../../lib/domain/settings';
import { captureLead } from '../../lib/messaging/lead-client';
import { createFindClient } from '../../lib/services/find-client';
import { listView } from '../../lib/store/list-view';
import { likelyPairs } from '../../lib/store/queries';
import { OneLead } from './OneLead';
import { openImport, openLeads, openReview } from './open-dashboard';
import { useSessionQuery } from './use-session-query';

/** All leads, and the one opened from the list. */
export function Leads({ settings }: { settings: Settings }) {
  const t = useText();
  const client = useMemo(() => createFindClient(saveFile, settings.language), [settings.language]);
  const view = useLiveQuery(listView);
  const [query, setQuery] = useSessionQuery();
  const [opened, setOpened] = useState<string>();
  const [likely, setLikely] = useState(0);
  useEffect(() => {
    // Once: among many leads it is not for every change.
    likelyPairs().then(
      ({ pairs }) => setLikely(pairs.length),
      () => setLikely(0),
    );
  }, []);
  if (!view) return <Loading />;
  const review = likely ? (
    <section className="likely row">
      <p className="grow tiny">{t.people.reviewCount(likely)}</p>
      <Button small act="review" onClick={openReview}>
        {t.people.review}
      </Button>
    </section>
  ) : null;
  return (
    <LeadsScreen
      client={client}
      view={view}
      roles={settings.roles}
      searches={settings.searches}
      query={query}
      onQuery={setQuery}
      opened={opened}
      onOpened={setOpened}
      lead={opened && <OneLead id={opened} settings={settings} />}
      onSave={captureLead}
      onWide={() => openLeads(query)}
      onImport={openImport}
      head={review}
    />
  );
}
