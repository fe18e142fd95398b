import type { Found } from '../../domain/found';
import type { LeadQuery } from '../../domain/lead-query';
import { type StoreState, type TandemDb, tandemDb } from '../db';
import { readChanges } from './changes';
import { contractOf, keepSearch, lacks, loadPack, stateOf } from './keep';
import { LiveIndex } from './live';
import { meantBy } from './meant';
import { emptyPack } from './pack';
import { questionOf, WordBook } from './question';

/** Leads taken in by one search at most: it answers of what it knows (`fresh` false), the next one takes in more. */
const batchSize = 2000;
/** More changed leads than this are packed in memory: each is looked at by every search. */
const mostChanged = 2000;

/** A search for a live page: it holds the index in memory and takes in what changed before it answers. */
export interface Search {
  /** Whom a query finds at `now` (ms). Reads one small record when nothing changed since the last time. */
  find(query: LeadQuery, now: number): Promise<Found>;
}

interface Known {
  state: StoreState;
  index: LiveIndex;
  book: WordBook;
  /** There are later changes. */
  more: boolean;
  /** The stored pack, when it could not be read. */
  damaged?: string;
}

export function createSearch(db: TandemDb = tandemDb()): Search {
  let known: Known | undefined;
  let catching: Promise<unknown> | undefined;
  let keeping = false;

  /** What is known as of `state`, which was just read; caught up by one at a time. */
  const upTo = async (state: StoreState | undefined, now: number): Promise<Known> => {
    for (;;) {
      if (known && state && !known.more && isSame(known.state, state)) return known;
      if (!catching) break;
      await catching.catch(() => undefined);
    }
    const work = caughtUp(db, known, now);
    catching = work;
    try {
      known = await work;
    } finally {
      catching = undefined;
    }
    return known;
  };

  /** Storing a pack moves the state, at which live pages ask again. */
  const keepAside = (now: number, damaged: string | undefined) => {
    if (keeping) return;
    keeping = true;
    // By a timer: who asks may be a live query, in which nothing may be written.
    setTimeout(() => {
      keepSearch(now, db, damaged)
        .catch((error) => console.error('search', error))
        .finally(() => {
          keeping = false;
        });
    });
  };

  return {
    async find(query, now) {
      const state = await stateOf(db);
      const at = await upTo(state, now);
      const stale = at.damaged !== undefined || (state !== undefined && lacks(state, now) === 'all');
      if (stale || at.more) keepAside(now, at.damaged);
      const found = at.index.find(questionOf(query, at.book, now), query);
      const meant = found.total ? undefined : meantBy(query, at.index, at.book, now);
      return { query, ...found, ...(meant === undefined ? {} : { meant }), fresh: !stale && !at.more };
    },
  };
}

/** Nothing a search goes by has changed: leads move `rev`, words `clock`, packing `packed`. */
const isSame = (a: StoreState, b: StoreState): boolean =>
  a.rev === b.rev && a.clock === b.clock && a.packed?.id === b.packed?.id && a.device === b.device;

/** What is known once up to `batchSize` changes more are taken in. */
async function caughtUp(db: TandemDb, before: Known | undefined, now: number): Promise<Known> {
  const state = (await stateOf(db)) ?? { key: 'state', clock: '', rev: 0, seq: 0, device: '' };
  const { packed, device } = state;
  // After everything was erased revisions begin anew, under another device.
  const goesOn = before?.state.device === device && before.state.packed?.id === packed?.id;
  const pack = goesOn ? undefined : await loadPack(db, state);
  let index = goesOn ? before.index : new LiveIndex(pack ?? emptyPack(contractOf(state), now));
  const [changes, words] = await Promise.all([readChanges(db, index.rev, batchSize, now), db.words.toArray()]);
  index.take(changes);
  if (index.entries.length > mostChanged) index = new LiveIndex(index.packed(index.pack.id));
  const damaged = goesOn ? before.damaged : pack ? undefined : packed?.id;
  return { state, index, book: new WordBook(words), more: changes.more, damaged };
}
