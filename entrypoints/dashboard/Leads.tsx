import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { LeadsScreen } from '../../components/find/LeadsScreen';
import { LeadPage } from '../../components/lead/LeadPage';
import { useText } from '../../components/ui/i18n-context';
import { Loading } from '../../components/ui/States';
import { saveFile, saveText } from '../../components/ui/save-file';
import type { Settings } from '../../lib/domain/settings';
import { captureLead, leadClient } from '../../lib/messaging/lead-client';
import { createFindClient } from '../../lib/services/find-client';
import { listView } from '../../lib/store/list-view';
import { shownLead } from '../../lib/store/shown-lead';
import { useLeadsAddress } from './use-leads-address';

const openReview = () => {
  location.hash = 'review';
};

const openImport = () => {
  location.hash = 'import';
};

/** All leads with room for columns, and the one opened of them beside the list. */
export function Leads({ settings }: { settings: Settings }) {
  const t = useText();
  const client = useMemo(() => createFindClient(saveFile, settings.language), [settings.language]);
  const view = useLiveQuery(listView);
  const [place, go] = useLeadsAddress();
  if (!view) return <Loading />;
  return (
    <>
      <h1 className="hidden-text">{t.find.title}</h1>
      <LeadsScreen
        wide
        client={client}
        view={view}
        roles={settings.roles}
        searches={settings.searches}
        query={place.query}
        onQuery={(query) => go({ ...place, query })}
        opened={place.lead}
        onOpened={(lead) => go({ ...place, lead })}
        lead={place.lead && <OneLead key={place.lead} id={place.lead} settings={settings} />}
        onSave={captureLead}
        onImport={openImport}
      />
    </>
  );
}

function OneLead({ id, settings }: { id: string; settings: Settings }) {
  const shown = useLiveQuery(async () => shownLead(id), [id]);
  const client = useMemo(() => ({ ...leadClient(id), saveText }), [id]);
  return <LeadPage id={id} shown={shown} roles={settings.roles} client={client} onReview={openReview} />;
}
