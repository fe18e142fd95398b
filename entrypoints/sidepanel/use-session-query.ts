import { useState } from 'react';
import type { LeadQuery } from '../../lib/domain/lead-query';
import { queryFromParams, queryToParams } from '../../lib/domain/query-params';

const key = 'leads-query';

/** What the list was last asked for, kept as long as the panel's session. */
export function useSessionQuery(): [LeadQuery, (query: LeadQuery) => void] {
  const [query, setQuery] = useState(() => queryFromParams(new URLSearchParams(sessionStorage.getItem(key) ?? '')));
  return [
    query,
    (next) => {
      sessionStorage.setItem(key, `${queryToParams(next)}`);
      setQuery(next);
    },
  ];
}
