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
  // One live query: of two side by side in a component, one was seen to miss a change (Dexie 4.4.7).
  const found = useLiveQuery(async () => {
    const view = await leadView(id);
    return view ? { view, likely: (await likelyOf(id))[0] } : null;
  }, [id]);
  const client = useMemo(() => panelClient(id), [id]);
  if (found === undefined) return <Loading />;
  if (found === null) return <Fault title={t.lead.refused['no-lead']} />;
  const { view, likely } = found;
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
