import type { ShownLead } from '../domain/view';
import { leadView, likelyOf } from './queries';

/** One live query for all of it: of two side by side in a component, one was seen to miss a change (Dexie 4.4.7). */
export async function shownLead(id: string): Promise<ShownLead | null> {
  const view = await leadView(id);
  return view ? { view, likely: (await likelyOf(id))[0] } : null;
}
