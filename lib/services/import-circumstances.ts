import type { Circumstances } from '../domain/decide';
import type { Importer } from '../import/import-protocol';
import { contractInForce } from '../store/contracts';
import type { TandemDb } from '../store/db';
import { readState } from '../store/state';
import { markOf } from '../store/undo-many';

/** Under which circumstances a worker acts for a person; the ids of its events bear the mark of the import or act `id`. */
export async function importCircumstances(
  db: TandemDb,
  by: Omit<Importer, 'consented'>,
  id: string,
): Promise<Circumstances> {
  const state = await readState(db);
  const mark = markOf(id);
  const { user, me, roles, now } = by;
  return {
    user,
    me,
    roles,
    device: state.device,
    contract: await contractInForce(db, state),
    now,
    newId: () => `${mark}${crypto.randomUUID()}`,
  };
}
