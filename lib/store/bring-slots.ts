import { bring, type Known, knownOf, type Refs, settle } from '../domain/bring';
import type { Brought } from '../domain/brought';
import type { Circumstances, Draft } from '../domain/decide';
import type { LeadEvent } from '../domain/event';
import { evolveInPlace } from '../domain/evolve';
import { isStrong } from '../domain/identity';
import type { Lead } from '../domain/lead';
import type { HotLead, StoreState } from './db';
import { plain } from './plain';
import { stamp } from './state';

/** One lead of a batch, as its rows make it. `joins`: a row named two leads, who are then one person. */
export interface Slot {
  id: string;
  before: HotLead | undefined;
  lead: Lead | undefined;
  known: Known;
  events: LeadEvent[];
  joins: boolean;
  /** An earlier batch of the same import came to it already. */
  again: boolean;
}

/** The leads of one batch: rows that name the same person come to the same slot. */
export class Slots {
  readonly all: Slot[] = [];
  readonly #byIdentity = new Map<string, Slot>();
  readonly #byLead = new Map<string, Slot>();

  /**
   * @param holders who held which identity before this batch @param histories their events
   * @param mark how the ids of this import's events begin
   */
  constructor(
    readonly holders: ReadonlyMap<string, HotLead>,
    readonly histories: ReadonlyMap<string, readonly LeadEvent[]>,
    readonly mark: string,
  ) {}

  /** The slot of a row's person: of whoever holds an identity of theirs, else a new one. */
  of(row: Brought): Slot {
    const strong = row.candidate.identities.filter(isStrong);
    const found = new Set<Slot>();
    for (const identity of strong) {
      const holder = this.holders.get(identity);
      const slot = this.#byIdentity.get(identity) ?? (holder && this.#known(holder));
      if (slot) found.add(slot);
    }
    const [first, ...others] = found;
    const slot = first ?? this.#add(undefined);
    if (others.length) slot.joins = true;
    for (const identity of strong) if (!this.#byIdentity.has(identity)) this.#byIdentity.set(identity, slot);
    return slot;
  }

  #known(lead: HotLead): Slot {
    return this.#byLead.get(lead.id) ?? this.#add(lead);
  }

  #add(before: HotLead | undefined): Slot {
    const history = (before && this.histories.get(before.id)) ?? [];
    const slot: Slot = {
      id: before?.id ?? crypto.randomUUID(),
      before,
      lead: before && structuredClone(plain(before)),
      known: knownOf(history),
      events: [],
      joins: false,
      again: history.some((event) => event.id.startsWith(this.mark)),
    };
    this.all.push(slot);
    if (before) {
      this.#byLead.set(before.id, slot);
      for (const identity of before.identities) this.#byIdentity.set(identity, slot);
    }
    return slot;
  }
}

/** What a row makes happen in its slot, at the clock's next stamps. */
export function fill(slot: Slot, row: Brought, refs: Refs, c: Circumstances, state: StoreState): void {
  happen(slot, bring(slot.lead, row, slot.known, refs, c, slot.id), c, state);
}

/** What the contract makes of a slot once all its rows are in. */
export function finish(slot: Slot, c: Circumstances, state: StoreState): void {
  const last = slot.events.at(-1);
  if (slot.lead && last) happen(slot, settle(slot.lead, last, c), c, state);
}

function happen(slot: Slot, drafts: readonly Draft[], c: Circumstances, state: StoreState): void {
  for (const draft of drafts) {
    const event = { ...draft, at: stamp(state, c.now) } as LeadEvent;
    slot.events.push(event);
    slot.lead = evolveInPlace(slot.lead, event);
  }
}
