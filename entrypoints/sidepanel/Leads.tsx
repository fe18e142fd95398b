import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { LeadList } from '../../components/lead/LeadList';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Loading } from '../../components/ui/States';
import type { Settings } from '../../lib/domain/settings';
import { allLeads } from '../../lib/store/queries';
import { OneLead } from './OneLead';

/** All leads, and the one opened from the list. */
export function Leads({ settings }: { settings: Settings }) {
  const t = useText();
  const leads = useLiveQuery(allLeads);
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
  return leads ? <LeadList leads={leads} onOpen={setOpened} /> : <Loading />;
}
