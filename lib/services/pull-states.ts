import type { Pull } from '../domain/pull';
import { sourceOf } from '../sources/registry';
import { allPulls } from '../store/pulls';
import { secretsDb } from '../store/secrets';
import { hasAccess } from './origins';

/** A live source with whether its host may be called, and whether its key is here: a backup holds none. */
export interface PullState {
  pull: Pull;
  host: string;
  access: boolean;
  hasKey: boolean;
}

/** Every live source and how it fares; for a live query. */
export async function pullStates(): Promise<PullState[]> {
  const pulls = await allPulls();
  return Promise.all(
    pulls.map(async (pull) => {
      const host = sourceOf(pull.vendor).host(pull.params) ?? '';
      const hasKey = Boolean((await secretsDb().endpoints.get(pull.id))?.values?.key);
      return { pull, host, hasKey, access: !host || (await hasAccess(host)) };
    }),
  );
}
