import { useEffect, useState } from 'react';
import type { LeadQuery } from '../../lib/domain/lead-query';
import { queryFromParams, queryToParams } from '../../lib/domain/query-params';

const key = 'leads-query';

/** The list of leads as the address has it: what is asked for, and which lead is open. */
export interface LeadsPlace {
  query: LeadQuery;
  lead: string | undefined;
}

const paramsOf = (hash: string) => new URLSearchParams(hash.split('?')[1] ?? '');

function placeOf(params: URLSearchParams): LeadsPlace {
  return { query: queryFromParams(params), lead: params.get('lead') ?? undefined };
}

function hashOf({ query, lead }: LeadsPlace): string {
  const params = queryToParams(query);
  if (lead) params.set('lead', lead);
  return `${params}` ? `#leads?${params}` : '#leads';
}

/** Where the address, or else this tab's last list, says to begin. */
function begin(): LeadsPlace {
  const params = paramsOf(location.hash);
  return placeOf(`${params}` ? params : new URLSearchParams(sessionStorage.getItem(key) ?? ''));
}

/** The place in the list, in the address: Back goes to the one before. Letters typed make no place of their own. */
export function useLeadsAddress(): [LeadsPlace, (place: LeadsPlace) => void] {
  const [place, setPlace] = useState(begin);
  useEffect(() => {
    history.replaceState(history.state, '', hashOf(begin()));
    const follow = () => location.hash.startsWith('#leads') && setPlace(placeOf(paramsOf(location.hash)));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const go = (next: LeadsPlace) => {
    const hash = hashOf(next);
    if (hash === location.hash) return;
    const typing =
      hashOf({ ...next, query: { ...next.query, text: '' } }) ===
      hashOf({ ...place, query: { ...place.query, text: '' } });
    if (typing) history.replaceState(history.state, '', hash);
    else history.pushState(null, '', hash);
    sessionStorage.setItem(key, `${queryToParams(next.query)}`);
    setPlace(next);
  };
  return [place, go];
}
