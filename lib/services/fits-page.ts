import { hostKinds, kindOfPage, type PageKind } from '../domain/page-kind';
import type { Recipe } from '../domain/recipe';
import { readersFor } from '../pages/registry';
import { mayRead } from './tab-access';

/** Whether a page at this address may speak for a kind of page. `address`: as the browser gives it, never as the page says. */
export function fitsKind(kind: PageKind, address: string | undefined): address is string {
  if (!address || !mayRead(address)) return false;
  return kind === 'web-person' || readersFor(new URL(address)).some((reader) => kindOfPage(reader.id) === kind);
}

/** Whether a page at this address may teach this: its own kind of page, and where anybody's host may be one, its own host. */
export function mayTeach({ page, host }: Recipe, address: string | undefined): boolean {
  return fitsKind(page, address) && (!hostKinds.includes(page) || host === new URL(address).hostname);
}
