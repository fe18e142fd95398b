import { useCallback, useEffect, useState } from 'react';
import { realWait } from '../../lib/clock';
import type { Candidate, Reading } from '../../lib/domain/candidate';
import type { Role } from '../../lib/domain/event';
import type { LeadView } from '../../lib/domain/view';
import { ask, follow, isOrphan } from '../../lib/messaging/page-client';
import { readPage } from '../../lib/pages/registry';

/** Whom the page shows, as far as the card knows by now. */
export type PagePerson =
  | { at: 'reading' }
  | { at: 'orphan' }
  | { at: 'none'; outcome: Reading['outcome'] }
  /** A list: shown in the side panel. */
  | { at: 'people'; count: number }
  | { at: 'new'; candidate: Candidate }
  | { at: 'known'; candidate: Candidate; view: LeadView };

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
      const url = location.href;
      let reading = readPage(document, url);
      for (const pause of pauses) {
        if (reading.outcome !== 'not-ready') break;
        setPerson({ at: 'reading' });
        await new Promise((done) => setTimeout(done, realWait(pause)));
        if (signal.aborted) return;
        reading = readPage(document, location.href);
      }
      setOthers(reading.others?.length ?? 0);
      if (reading.outcome === 'people') return setPerson({ at: 'people', count: reading.people.length });
      const candidate = reading.people[0];
      if (!candidate) return setPerson({ at: 'none', outcome: reading.outcome });
      const about = { identities: candidate.identities, url: location.href };
      const told = (await ask('page.look', about)) as Told;
      seen(candidate, told);
      if (signal.aborted) return;
      // What the page shows otherwise than what is kept is recorded once; nothing kept is overwritten.
      if (told.view) ask('page.see', { candidate }).catch(() => undefined);
      follow('card', about, (message) => 'view' in (message as Told) && seen(candidate, message as Told), signal);
    };
    run().catch(() => {
      if (!signal.aborted) setPerson(isOrphan() ? { at: 'orphan' } : { at: 'none', outcome: 'not-ready' });
    });
    return () => stop.abort();
  }, [round]);
  return { person, roles, others, again };
}
