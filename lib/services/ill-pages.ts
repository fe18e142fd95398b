import { isAlarming } from '../domain/judge-health';
import { kindOfPage } from '../domain/page-kind';
import type { PageSettings } from '../domain/settings';
import { readers } from '../pages/registry';
import { allHealth } from '../store/health';

/**
 * The pages whose badge says that they are no longer read well: of kinds that fail on several pages. A kind that may be on
 * anybody's host is left out: one bad webmail says nothing of the others.
 */
export async function illPages(): Promise<PageSettings['ill']> {
  const ill = new Set((await allHealth()).filter(isAlarming).map((record) => record.kind));
  const pages = readers.flatMap(({ id, hosts, path }) => {
    const kind = kindOfPage(id);
    return kind && ill.has(kind) && hosts.length ? [JSON.stringify({ hosts, path: path.source })] : [];
  });
  return [...new Set(pages)].map((page) => JSON.parse(page));
}
