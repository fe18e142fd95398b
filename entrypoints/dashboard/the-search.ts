import { createSearch, type Search } from '../../lib/store/search/search';

let search: Search | undefined;

/** The one search of the dashboard's pages of campaigns: it holds the index in memory. */
export function theSearch(): Search {
  search ??= createSearch();
  return search;
}
