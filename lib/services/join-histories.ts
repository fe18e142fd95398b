import type { LeadEvent } from '../domain/event';
import { byClock } from '../domain/fold';
import type { TandemDb } from '../store/db';
import { IdentityFilter } from '../store/identity-filter';
import { refold, spokenOf } from '../store/refold';
import { readState } from '../store/state';
import type { HistoryRow } from './export-file';

const batchSize = 500;

/** Events that may join leads or part them in ways no single batch shows: what they touch is looked at again at the end. */
const linking: ReadonlySet<LeadEvent['type']> = new Set(['merged', 'unmerged', 'unidentified', 'declined']);

/**
 * Joins histories into what is here, event by event; each call is made inside a transaction on all tables. Joining the same again
 * changes nothing. After the last batch comes every `link`; then the leads are what one fold of everything would make of them,
 * whatever the batches were.
 */
export class HistoryJoiner {
  readonly #filter = new IdentityFilter();
  /** Leads to be folded again with those they are linked to. */
  readonly #linked: string[][] = [];
  /** Events taken back by one lead's history that are not in it: whose undo it is. */
  readonly #undone: Map<string, string>;

  /**
   * @param now ms
   * @param undone foreign undos, event → the lead that undid it, gathered by `foreignUndos` of all that is to be joined
   */
  constructor(
    readonly db: TandemDb,
    readonly now: number,
    undone: ReadonlyMap<string, string>,
  ) {
    this.#undone = new Map(undone);
  }

  /** @returns how many events were new */
  async join(histories: readonly HistoryRow[]): Promise<number> {
    const { db } = this;
    for (const { id, events } of histories) this.#note(id, events);
    const kept = await db.history.bulkGet(histories.map((h) => h.id));
    const joined = new Map<string, Map<string, LeadEvent>>();
    let fresh = 0;
    histories.forEach(({ id, events }, i) => {
      const all = joined.get(id) ?? new Map((kept[i]?.events ?? []).map((e) => [e.id, e]));
      // Two machines may have made the same consequence: the earlier one stands.
      const news = events.filter((e) => byClock(e, all.get(e.id) ?? last) < 0);
      for (const event of news) all.set(event.id, event);
      fresh += news.length;
      if (news.length || !kept[i]) joined.set(id, all);
    });
    if (!joined.size) return 0;
    await db.history.bulkPut([...joined].map(([id, all]) => ({ id, events: [...all.values()] })));
    await this.#refold(joined.keys());
    return fresh;
  }

  /** Batches of leads that are linked over several batches. */
  links(): string[][] {
    const count = Math.ceil(this.#linked.length / batchSize);
    return Array.from({ length: count }, (_, n) => this.#linked.slice(n * batchSize, (n + 1) * batchSize).flat());
  }

  /** Folds leads again with all they are linked to by now. */
  link(ids: readonly string[]): Promise<void> {
    return this.#refold(new Set(ids));
  }

  async #refold(ids: Iterable<string>): Promise<void> {
    const state = await readState(this.db);
    state.seenOn = this.now;
    await refold(this.db, state, ids, this.#filter);
    await this.db.meta.put(state);
  }

  #note(id: string, events: readonly LeadEvent[]): void {
    if (events.some((e) => linking.has(e.type))) this.#linked.push([id, ...spokenOf(events)]);
    if (!this.#undone.size) return;
    const by = events.flatMap((e) => this.#undone.get(e.id) ?? []).filter((other) => other !== id);
    if (by.length) this.#linked.push([id, ...by]);
  }
}

/** Comes after every event. */
const last = { at: '\uffff' } as LeadEvent;

/** Which events a history takes back that are not its own: event → `id`. */
export function foreignUndos({ id, events }: HistoryRow): [string, string][] {
  const undos = events.flatMap((e) => (e.type === 'undone' ? e.data.events : []));
  if (!undos.length) return [];
  const own = new Set(events.map((e) => e.id));
  return undos.filter((event) => !own.has(event)).map((event) => [event, id]);
}
