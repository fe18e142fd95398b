import { foldLead } from '../domain/fold';
import { isStrong } from '../domain/identity';
import type { TandemDb } from '../store/db';
import { suppressionHash } from '../store/suppression';
import type { HistoryRow } from './export-file';

/** Those of a file's histories that may come: not those of people erased here. */
export type BarredFrom = (histories: HistoryRow[]) => Promise<HistoryRow[]>;

/**
 * Asks the suppression list as it stands now, so that what a file brings of its own list bars nobody the file has. A shared
 * address bars only who has nothing else.
 */
export async function barred(db: TandemDb): Promise<BarredFrom> {
  const meta = await db.meta.get('suppression');
  const key = meta?.key === 'suppression' ? meta.pepper : undefined;
  const gone = new Set(await db.suppressed.toCollection().primaryKeys());
  if (!key || !gone.size) return async (histories) => histories;
  return async (histories) => {
    const keep: HistoryRow[] = [];
    for (const history of histories) {
      const identities = foldLead(history.id, history.events)?.identities ?? [];
      const strong = identities.filter(isStrong);
      const asked = strong.length ? strong : identities;
      const hashes = await Promise.all(asked.map((i) => suppressionHash(key, i)));
      if (!hashes.some((hash) => gone.has(hash))) keep.push(history);
    }
    return keep;
  };
}
