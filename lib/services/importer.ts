import type { Importer } from '../import/import-protocol';
import { circumstances } from './me';

/** Who acts now, as a worker can be told: what it cannot ask the browser, and nothing it cannot be sent. */
export async function importer(): Promise<Importer> {
  const { user, me, roles, consented, now } = await circumstances();
  return { user, me, roles: [...roles], consented, now };
}
