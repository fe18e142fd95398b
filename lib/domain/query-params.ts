import { everyLead, LeadQuery } from './lead-query';

const parts = Object.keys(LeadQuery.shape) as (keyof LeadQuery)[];

/** A query as the parameters of an address: only what it asks beyond every lead. */
export function queryToParams(query: LeadQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const part of parts) {
    const value = query[part];
    if (value !== undefined && value !== false && value !== everyLead[part]) params.set(part, String(value));
  }
  return params;
}

const read = (part: keyof LeadQuery, text: string): unknown => {
  if (part === 'capturedFrom' || part === 'capturedUntil') return Number(text);
  return part === 'reverse' ? text === 'true' : text;
};

/** The query of an address; a parameter that says nothing we know is passed over. */
export function queryFromParams(params: URLSearchParams): LeadQuery {
  const query: Record<string, unknown> = { ...everyLead };
  for (const part of parts) {
    const text = params.get(part);
    if (text === null) continue;
    const value = LeadQuery.shape[part].safeParse(read(part, text));
    if (value.success) query[part] = value.data;
  }
  return query as LeadQuery;
}

/** The query without an order: who is asked for. */
export const unsorted = (query: LeadQuery): LeadQuery => ({ ...query, sort: everyLead.sort, reverse: undefined });

/** True when both ask the same. */
export const sameQuery = (a: LeadQuery, b: LeadQuery): boolean => `${queryToParams(a)}` === `${queryToParams(b)}`;
