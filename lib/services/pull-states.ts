import type { Pull } from '../domain/pull';
import { sourceOf } from '../sources/registry';
import { allPulls } from '../store/pulls';
import { hasAccess } from './origins';

/** A live source with whether its host may be called. */
export interface PullState {
  pull: Pull;
  host: string;
  access: boolean;
}

/** Every live source and how it fares; for a live query. */
export async function pullStates(): Promise<PullState[]> {
  const pulls = await allPulls();
  return Promise.all(
    pulls.map(async (pull) => {
      const host = sourceOf(pull.vendor).host(pull.params) ?? '';
      return { pull, host, access: !host || (await hasAccess(host)) };
    }),
  );
}
