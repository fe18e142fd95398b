import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { LeadPage } from '../../components/lead/LeadPage';
import type { Focus } from '../../components/lead/lead-client';
import type { TeachOffer } from '../../components/repair/teach-offer';
import { saveText } from '../../components/ui/save-file';
import type { Settings } from '../../lib/domain/settings';
import { leadClient } from '../../lib/messaging/lead-client';
import { shownLead } from '../../lib/store/shown-lead';
import { openReview } from './open-dashboard';

export interface OneLeadProps {
  id: string;
  settings: Settings;
  focus?: Focus;
  /** The page the lead was found on. */
  page?: string;
  /** What can be shown in that page. */
  teach?: TeachOffer;
}

/** A lead by id, live: it changes here as it changes anywhere. */
export function OneLead({ id, settings, focus, page, teach }: OneLeadProps) {
  const shown = useLiveQuery(async () => shownLead(id), [id]);
  const client = useMemo(() => ({ ...leadClient(id), saveText }), [id]);
  return (
    <LeadPage
      id={id}
      shown={shown}
      roles={settings.roles}
      client={client}
      focus={focus}
      page={page}
      teach={teach}
      onReview={openReview}
    />
  );
}
