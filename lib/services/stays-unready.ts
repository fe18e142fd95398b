import { now, realWait } from '../clock';

/** The side panel asks a page that is not ready for five seconds; what is said before is said of a page that still loads. */
const patience = 4000;
/** Since when a tab's page is not ready. */
const since = new Map<number, { address: string; on: number }>();

/**
 * True when a page that is read again and again was not ready for as long as anybody waits: only then is it a reading at all.
 * @param outcome of this reading of the page in the tab
 */
export function staysUnready(tabId: number, address: string, outcome: string): boolean {
  const first = since.get(tabId);
  if (outcome !== 'not-ready') {
    since.delete(tabId);
    return false;
  }
  if (first?.address !== address) {
    since.set(tabId, { address, on: now() });
    return false;
  }
  return now() - first.on >= realWait(patience);
}
