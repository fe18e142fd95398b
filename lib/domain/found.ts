import type { LeadQuery } from './lead-query';

/**
 * The leads a query finds, sorted. `ids` gives those from `from` (0 is the first) to before `until`. `meant`: the text with one
 * letter put right, when nothing matches and something nearly does. `fresh`: false while the index is being made anew.
 */
export interface Found {
  query: LeadQuery;
  total: number;
  ids(from: number, until: number): string[];
  meant?: string;
  fresh: boolean;
}
