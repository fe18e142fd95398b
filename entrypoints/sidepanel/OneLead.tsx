import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { LeadPanel } from '../../components/lead/LeadPanel';
import { Likely } from '../../components/lead/Likely';
import type { Focus } from '../../components/lead/lead-client';
import { useText } from '../../components/ui/i18n-context';
import { Fault, Loading } from '../../components/ui/States';
import type { Settings } from '../../lib/domain/settings';
import { leadView, likelyOf } from '../../lib/store/queries';
import { openReview } from './open-review';
import { panelClient } from './panel-client';

export interface OneLeadProps {
  id: string;
  settings: Settings;
  focus?: Focus;
  /** The page the lead was found on. */
  page?: string;
}

/** A lead by id, live: it changes here as it changes anywhere. */
export function OneLead({ id, settings, focus, page }: OneLeadProps) {
  const t = useText();
  const view = useLiveQuery(async () => (await leadView(id)) ?? null, [id]);
  const [likely] = useLiveQuery(() => likelyOf(id), [id]) ?? [];
  const client = useMemo(() => panelClient(id), [id]);
  if (view === undefined) return <Loading />;
  if (view === null) return <Fault title={t.lead.refused['no-lead']} />;
  return (
    <>
      {likely && <Likely other={likely.b} reason={likely.reason} onReview={openReview} />}
      <LeadPanel
        key={`${id} ${focus}`}
        view={view}
        roles={settings.roles}
        client={client}
        where="panel"
        focus={focus}
        page={page}
      />
    </>
  );
}
