import type { Reading } from '../domain/candidate';
import { hasTaught } from '../repair/taught-reading';
import { allRecipes } from '../store/recipes';
import { readTab } from './read-tab';

/** What is read in a tab where recipes read some of it: what a sample of it must give, whatever the readers make of it. */
export async function readByRecipes(tabId: number): Promise<Reading | undefined> {
  if (!(await allRecipes()).some((one) => one.on && !one.aside)) return undefined;
  const reading = await readTab(tabId);
  return reading.outcome !== 'no-access' && hasTaught(reading) ? reading : undefined;
}
