import type { Endpoint } from '../../lib/domain/endpoint';
import type { Handoff } from '../../lib/domain/handoff';
import { csvLine, utf8Mark } from '../../lib/export/csv';

const moment = (at: number | undefined) => (at === undefined ? '' : new Date(at).toISOString());

/** Handoffs as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets see it), one line each. */
export function csvOf(
  rows: readonly { handoff: Handoff; name: string }[],
  endpoints: readonly Endpoint[],
  head: readonly string[],
): string {
  const lines = rows.map(({ handoff: h, name }) => [
    h.id,
    name,
    h.kind.replace('lead.', ''),
    endpoints.find(({ id }) => id === h.endpoint)?.name,
    h.state,
    h.attempts,
    h.status,
    h.why,
    h.last?.said,
    h.state === 'due' ? moment(h.nextAt) : '',
    h.crmId,
    h.link,
    moment(h.createdOn),
  ]);
  return utf8Mark + [head, ...lines].map((line) => csvLine(line)).join('');
}
