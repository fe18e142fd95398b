import browser from 'webextension-polyfill';
import * as z from 'zod';
import { type Candidate, Reading } from '../domain/candidate';
import { ReadMark } from '../domain/health';
import { RecipeUse } from '../domain/recipe';
import { recordRead } from './record-read';
import { staysUnready } from './stays-unready';
import { mayRead } from './tab-access';

/** What the reader script answers: the reading, and what health and recipes are told of it. */
const Read = z.object({ reading: Reading, mark: ReadMark.optional(), uses: z.array(RecipeUse).max(200) });

/** A page we may not look at: the toolbar button gives access to it once. */
export const noAccess = { outcome: 'no-access', page: 'unknown', people: [] } as const;

/** Reads who a tab shows: injects the reader once and parses its answer as untrusted. The address is the browser's own. */
export async function readTab(tabId: number): Promise<Reading | typeof noAccess> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab?.url || !mayRead(tab.url)) return noAccess;
  const results = await browser.scripting
    .executeScript({ target: { tabId }, files: ['reader.js'] })
    .catch(() => undefined);
  if (!results) return noAccess;
  const read = Read.safeParse(results[0]?.result);
  if (!read.success) return { page: 'unknown', outcome: 'unsupported', people: [] };
  const { reading } = read.data;
  const stays = staysUnready(tabId, tab.url, reading.outcome);
  // Whoever asked has not to wait for it.
  if (stays || reading.outcome !== 'not-ready')
    recordRead({ tabId, address: tab.url }, read.data).catch((error) => console.error('health', error));
  const here = (one: Candidate): Candidate => ({ ...one, url: tab.url as string });
  const { people, others, selected } = reading;
  return {
    ...reading,
    people: people.map(here),
    ...(others && { others: others.map(here) }),
    ...(selected && { selected: here(selected) }),
  };
}
