import { kindOfPage, type PageKind } from '../domain/page-kind';
import { readersFor } from './registry';

/**
 * The kind of page at an address: what its reader says it is, else what readers of such addresses would read there,
 * the most particular first; undefined where none would. Decided by address and reading alone, so that it also
 * answers for a page no reader knows any more.
 * @param page the `page` of a reading, `unknown` where no reader took it
 */
export function kindOf(url: URL, page: string): PageKind | undefined {
  const known = kindOfPage(page);
  if (known) return known;
  const kinds = readersFor(url).flatMap((reader) => kindOfPage(reader.id) ?? []);
  // Where anybody's host may run any webmail, the page is just a page of that host.
  return kinds.includes('web-person') ? 'web-person' : kinds[0];
}
