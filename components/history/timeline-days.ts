import type { EngagedMoment, Moment } from '../../lib/domain/timeline';
import { startOfDay } from '../ui/when';

/** The moments of one day in one campaign (by its id as it stands now; undefined: none). */
export interface CampaignMoments {
  campaign: string | undefined;
  moments: Moment[];
}
export interface TimelineDay {
  day: number;
  campaigns: CampaignMoments[];
}

const campaignOf = (one: Moment) => (one as Partial<EngagedMoment>).campaign;

/** Moments by day (local midnight, ms), and in a day by campaign, in the order they come in. `now`: what a campaign's id stands for. */
export function timelineDays(moments: readonly Moment[], now: (campaign: string) => string): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const one of moments) {
    const day = startOfDay(one.on);
    const named = campaignOf(one);
    const campaign = named && now(named);
    if (days.at(-1)?.day !== day) days.push({ day, campaigns: [] });
    const at = days.at(-1)?.campaigns;
    const group = at?.find((c) => c.campaign === campaign);
    if (group) group.moments.push(one);
    else at?.push({ campaign, moments: [one] });
  }
  return days;
}
