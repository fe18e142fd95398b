import type { Lead } from './lead';

/** What one lead adds to each counter. Counters move by `tally(after) − tally(before)`, so late events and undo correct themselves. */
export function tally(lead: Lead | undefined): Record<string, number> {
  if (!lead) return {};
  return {
    ...lead.counts,
    leads: 1,
    [`stage:${lead.stage}`]: 1,
    engagements: lead.engagementCount,
    touches: lead.touchCount,
  };
}

/** The counters that change between two states of a lead, zero changes left out. */
export function tallyChange(before: Lead | undefined, after: Lead | undefined): Record<string, number> {
  const change: Record<string, number> = {};
  for (const [key, n] of Object.entries(tally(after))) change[key] = (change[key] ?? 0) + n;
  for (const [key, n] of Object.entries(tally(before))) change[key] = (change[key] ?? 0) - n;
  return Object.fromEntries(Object.entries(change).filter(([, n]) => n !== 0));
}
