import * as z from 'zod';

/** Where a lead stands in the shared funnel (design.md, Words), in order; `customer` and `lost` end it. */
export const stages = ['lead', 'mql', 'sql', 'opportunity', 'customer', 'lost'] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

/** The four stages of the funnel bar. */
export const funnelStages = ['lead', 'mql', 'sql', 'opportunity'] as const satisfies readonly Stage[];

export const buyerPhases = ['discovery', 'evaluation', 'decision'] as const;
export const BuyerPhase = z.enum(buyerPhases);
export type BuyerPhase = z.infer<typeof BuyerPhase>;

/** The four qualification questions (BANT). `unknown` is an answer, blank is not. */
export const questions = ['need', 'authority', 'timing', 'budget'] as const;
export const Question = z.enum(questions);
export type Question = z.infer<typeof Question>;
export const answers = ['yes', 'no', 'unknown'] as const;
export const Answer = z.enum(answers);
export type Answer = z.infer<typeof Answer>;

/** True when `to` lies further along the funnel than `from`. */
export function isForward(from: Stage, to: Stage): boolean {
  return stages.indexOf(to) > stages.indexOf(from);
}

/** The stage after this one on the funnel bar, or undefined at its end. */
export function nextStage(stage: Stage): 'mql' | 'sql' | 'opportunity' | undefined {
  return ({ lead: 'mql', mql: 'sql', sql: 'opportunity' } as const)[stage as 'lead' | 'mql' | 'sql'];
}

/** True when an import may say so: further along, and what was lost may be won; a customer stays one. */
export function mayBePlaced(from: Stage, to: Stage): boolean {
  return from === 'lost' ? to === 'customer' : from !== 'customer' && isForward(from, to);
}
