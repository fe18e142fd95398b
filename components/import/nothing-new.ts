import type { Preview } from '../../lib/import/import-protocol';

/** How many rows cannot be read. */
export const unreadableRows = ({ faults }: Pick<Preview, 'faults'>): number =>
  Object.values(faults).reduce((sum: number, n) => sum + (n ?? 0), 0);

/** True when an import would change nothing: every row is known, unreadable, or of somebody who stays away. */
export const nothingNew = (p: Preview): boolean =>
  !(p.newLeads || p.engagements || p.objections) && p.unchanged + p.suppressed + unreadableRows(p) >= p.rows;
