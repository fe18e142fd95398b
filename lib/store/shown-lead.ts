import type { LeadView } from '../domain/view';
import type { Likely } from './likeness';
import { leadView, likelyOf } from './queries';

/** A lead as a page of ours shows it, and who it may be the same as. */
export interface ShownLead {
  view: LeadView;
  likely: Likely | undefined;
}

/** One live query for all of it: of two side by side in a component, one was seen to miss a change (Dexie 4.4.7). */
export async function shownLead(id: string): Promise<ShownLead | null> {
  const view = await leadView(id);
  return view ? { view, likely: (await likelyOf(id))[0] } : null;
}
