import type { Lead } from '../domain/lead';
import type { HotLead } from './db';

/** The lead without what only the store needs. */
export function plain({ rev: _rev, members: _members, work: _work, to: _to, ...lead }: HotLead): Lead {
  return lead;
}
