import type { EngagementType } from './engagement';
import { type Stage, stages } from './stage';

/** How far those who engaged in a campaign got. `lost` stands apart: how far they had come is not told. */
export const reachSteps = ['engaged', 'mql', 'sql', 'opportunity', 'customer', 'lost'] as const;
export type ReachStep = (typeof reachSteps)[number];

/** The stages of leads that came at least as far as this step, the furthest first. */
export function stagesOf(step: ReachStep): Stage[] {
  if (step === 'lost') return ['lost'];
  const open = stages.filter((stage) => stage !== 'lost').reverse();
  return step === 'engaged' ? [...open, 'lost'] : open.slice(0, open.indexOf(step) + 1);
}

/** What people did in a campaign: how often, and how many of them. */
export interface CampaignDeed {
  type: EngagementType;
  times: number;
  people: number;
}
