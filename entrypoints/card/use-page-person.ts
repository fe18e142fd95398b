import { useCallback, useEffect, useState } from 'react';
import { now, realWait } from '../../lib/clock';
import type { Candidate, Reading } from '../../lib/domain/candidate';
import type { Role } from '../../lib/domain/event';
import type { PageRecipes } from '../../lib/domain/recipe';
import { recipesKey } from '../../lib/domain/recipe-way';
import type { LeadView } from '../../lib/domain/view';
import { ask, follow, isOrphan, stored } from '../../lib/messaging/page-client';
import { readHealed } from '../../lib/repair/read-healed';

/** Whom the page shows, as far as the card knows by now. */
export type PagePerson =
  | { at: 'reading' }
  | { at: 'orphan' }
  /** `page`: the reader that knows the page, or `unknown`. */
  | { at: 'none'; outcome: Reading['outcome']; page: string }
  /** A list: shown in the side panel. */
  | { at: 'people'; count: number; page: string }
  | { at: 'new'; candidate: Candidate }
  | { at: 'known'; candidate: Candidate; view: LeadView };

/** The reader that knows the page, as its reading says; undefined while it is read. */
export function pageOf(person: PagePerson): string | undefined {
  if (person.at === 'new' || person.at === 'known') return person.candidate.page;
  return person.at === 'none' || person.at === 'people' ? person.page : undefined;
}

/** A page that is still loading is read again after these pauses (ms), five seconds in all. */
const pauses = [120, 250, 400, 700, 1000, 1200, 1400];
const everyRole: readonly Role[] = ['seller', 'marketer', 'rep'];

interface Told {
  view?: LeadView | null;
  roles?: Role[];
}

/** Reads the page and follows its person's lead. `again` reads it anew; roles are those the background named, else all. */
export function usePagePerson(): { person: PagePerson; roles: readonly Role[]; others: number; again: () => void } {
  const [person, setPerson] = useState<PagePerson>({ at: 'reading' });
  const [roles, setRoles] = useState(everyRole);
  const [others, setOthers] = useState(0);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((n) => n + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round means the page must be read anew
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const seen = (candidate: Candidate, told: Told) => {
      if (signal.aborted) return;
      if (told.roles) setRoles(told.roles);
      setPerson(told.view ? { at: 'known', candidate, view: told.view } : { at: 'new', candidate });
    };
    const run = async () => {
      if (isOrphan()) return setPerson({ at: 'orphan' });
      const recipes = await stored<PageRecipes>(recipesKey);
      if (signal.aborted) return;
      let healed = readHealed(document, location.href, recipes, now());
      for (const pause of pauses) {
        if (healed.reading.outcome !== 'not-ready') break;
        setPerson({ at: 'reading' });
        await new Promise((done) => setTimeout(done, realWait(pause)));
        if (signal.aborted) return;
        healed = readHealed(document, location.href, recipes, now());
      }
      const { reading, mark, uses } = healed;
      if (mark) ask('page.read', { mark, uses }).catch(() => undefined);
      setOthers(reading.others?.length ?? 0);
      if (reading.outcome === 'people')
        return setPerson({ at: 'people', count: reading.people.length, page: reading.page });
      const candidate = reading.people[0];
      if (!candidate) return setPerson({ at: 'none', outcome: reading.outcome, page: reading.page });
      seen(candidate, await ask('page.look', { candidate }));
      if (signal.aborted) return;
      const about = { identities: candidate.identities };
      follow('card', about, (message) => 'view' in (message as Told) && seen(candidate, message as Told), signal);
    };
    run().catch(() => {
      if (!signal.aborted)
        setPerson(isOrphan() ? { at: 'orphan' } : { at: 'none', outcome: 'not-ready', page: 'unknown' });
    });
    return () => stop.abort();
  }, [round]);
  return { person, roles, others, again };
}
