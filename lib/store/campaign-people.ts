import { type ReachStep, reachSteps, stagesOf } from '../domain/campaign-reach';
import type { Found } from '../domain/found';
import { everyLead } from '../domain/lead-query';
import { type Stage, stages } from '../domain/stage';
import type { Search } from './search/search';

/** Who engaged in a campaign: how many came how far, and who they are. */
export interface CampaignPeople {
  counts: Record<ReachStep, number>;
  /** Those who came at least as far, the furthest and then the latest changed first. */
  ids(step: ReachStep, limit: number): string[];
}

/** By the stages leads have now (domain/campaign-reach.ts), as the search index has them. */
export async function campaignPeople(campaign: string, search: Search, now: number): Promise<CampaignPeople> {
  const found = await Promise.all(stages.map((stage) => search.find({ ...everyLead, campaign, stage }, now)));
  const at = Object.fromEntries(stages.map((stage, i) => [stage, found[i]])) as Record<Stage, Found>;
  const count = (step: ReachStep) => stagesOf(step).reduce((sum, stage) => sum + at[stage].total, 0);
  return {
    counts: Object.fromEntries(reachSteps.map((step) => [step, count(step)])) as Record<ReachStep, number>,
    ids(step, limit) {
      const ids: string[] = [];
      for (const stage of stagesOf(step)) ids.push(...at[stage].ids(0, limit - ids.length));
      return ids;
    },
  };
}
