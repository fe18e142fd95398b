import { useCallback, useEffect, useRef, useState } from 'react';
import type { Found } from '../../lib/domain/found';
import { everyLead, type LeadQuery } from '../../lib/domain/lead-query';
import { sameQuery } from '../../lib/domain/query-params';
import type { FindClient } from './find-client';
import type { LeadRows } from './lead-rows';

const first = 50;

export interface FoundLeads {
  /** What was found last; the answer before stays until the first rows of the next are there. */
  found: Found | undefined;
  /** False while only the first rows are known. */
  counted: boolean;
  fault: boolean;
  again: () => void;
  onFault: () => void;
}

/**
 * Asks for `query` again whenever it or the leads change (`version`). Answers may overtake each other: an older one is dropped.
 * Every lead, latest first, is begun without the index.
 */
export function useFound(client: FindClient, rows: LeadRows, query: LeadQuery, version: string): FoundLeads {
  const [found, setFound] = useState<Found>();
  const [fault, setFault] = useState(false);
  const [tried, setTried] = useState(0);
  const asked = useRef(0);
  const shown = useRef(0);
  const looked = useRef('');
  const onFault = useCallback(() => setFault(true), []);
  useEffect(() => {
    const mine = ++asked.current;
    const show = (next: Found) => {
      if (mine < shown.current) return;
      shown.current = mine;
      setFault(false);
      setFound(next);
    };
    const look = async () => {
      const reason = `${version} ${tried}`;
      if (looked.current !== reason) rows.renew();
      looked.current = reason;
      if (!shown.current && sameQuery(query, everyLead)) {
        const ids = (await client.first(first)).map((lead) => lead.id);
        await rows.want(ids);
        // How many there are beyond these, the index says a moment later.
        if (ids.length && !shown.current)
          setFound({ query, total: ids.length, ids: (from, until) => ids.slice(from, until), fresh: true });
      }
      const next = await client.find(query);
      await rows.want(next.ids(0, first));
      show(next);
    };
    look().catch((error) => {
      console.error('find', error);
      if (mine >= shown.current) setFault(true);
    });
  }, [client, rows, query, version, tried]);
  const again = useCallback(() => {
    setFault(false);
    setTried((n) => n + 1);
  }, []);
  return { found, counted: shown.current > 0, fault, again, onFault };
}
