import browser from 'webextension-polyfill';
import { type Candidate, Reading } from '../domain/candidate';
import { mayRead } from './tab-access';

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
  const reading = Reading.safeParse(results[0]?.result);
  if (!reading.success) return { page: 'unknown', outcome: 'unsupported', people: [] };
  const here = (one: Candidate): Candidate => ({ ...one, url: tab.url as string });
  const { people, others, selected } = reading.data;
  return {
    ...reading.data,
    people: people.map(here),
    ...(others && { others: others.map(here) }),
    ...(selected && { selected: here(selected) }),
  };
}
