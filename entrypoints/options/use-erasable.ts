import { useEffect, useMemo, useState } from 'react';
import { now } from '../../lib/clock';
import type { Lead } from '../../lib/domain/lead';
import { everyLead } from '../../lib/domain/lead-query';
import { leadsByIds } from '../../lib/store/list-view';
import { createSearch } from '../../lib/store/search/search';

const shown = 6;

/** The first few leads a text finds, and how many more there are; nobody for an empty text. `again`: looks again when it changes. */
export function useErasable(query: string, again: number): { found: Lead[]; more: number } {
  const search = useMemo(() => createSearch(), []);
  const [answer, setAnswer] = useState<{ found: Lead[]; more: number }>({ found: [], more: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` says that somebody was erased
  useEffect(() => {
    let over = false;
    const look = async () => {
      if (!query.trim()) return { found: [], more: 0 };
      const { total, ids } = await search.find({ ...everyLead, text: query.slice(0, 200) }, now());
      const leads = new Map((await leadsByIds(ids(0, shown))).map((lead) => [lead.id, lead]));
      const found = ids(0, shown).flatMap((id) => leads.get(id) ?? []);
      return { found, more: total - ids(0, shown).length };
    };
    look().then(
      (next) => !over && setAnswer(next),
      (error) => console.error('search', error),
    );
    return () => {
      over = true;
    };
  }, [search, query, again]);
  return answer;
}
