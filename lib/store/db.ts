import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { ContractEvent } from '../domain/contract-version';
import type { Endpoint } from '../domain/endpoint';
import type { LeadEvent, Word } from '../domain/event';
import { foldLead } from '../domain/fold';
import type { Handoff } from '../domain/handoff';
import type { Lead } from '../domain/lead';
import type { MirrorEntry } from '../domain/mirror';
import type { Person } from '../domain/person';
import type { Settings } from '../domain/settings';

/**
 * The hot record of a lead: what lists, lookups and the badge need. `members`: ids whose histories it folds, when joined.
 * `work`: `<desk> <due>` keys of what it asks of whom (domain/work.ts); most leads ask nothing and have none.
 */
export interface HotLead extends Lead {
  rev: number;
  work?: string[];
  members?: string[];
  to?: undefined;
}
/** What is left of a lead joined into another. */
export interface Stub {
  id: string;
  to: string;
  rev: number;
}
/** A lead's own events, in no particular order. */
export interface History {
  id: string;
  events: LeadEvent[];
}
/** A change the mirror has not seen yet; null removes the entry. */
export interface DirtyEntry {
  hash: string;
  entry: MirrorEntry | null;
}
/** `contract`: the version in force (absent: the built-in one). `seenOn`: the wall clock at the latest change, ms. */
export interface StoreState {
  key: 'state';
  contract?: string;
  seenOn?: number;
  clock: string;
  rev: number;
  seq: number;
  device: string;
}
/** A contract version's own events. */
export interface ContractHistory {
  id: string;
  events: ContractEvent[];
}
/** A merge of somebody's export, as far as it must be known to take it back. */
export interface Merge {
  id: string;
  on: number;
  from: string;
  events: { id: string; events: string[] }[];
  words: string[];
  people: { id: string; before: Person | null }[];
  contracts: { id: string; events: string[] }[];
}
export type Meta =
  | StoreState
  | { key: 'alike'; rev: number }
  | { key: 'settings'; settings: Settings }
  | { key: 'endpoint'; endpoint: Endpoint }
  | { key: 'suppression'; pepper: string };

export class TandemDb extends Dexie {
  declare leads: EntityTable<HotLead | Stub, 'id'>;
  declare history: EntityTable<History, 'id'>;
  declare counters: EntityTable<{ key: string; n: number }, 'key'>;
  declare words: EntityTable<Word, 'id'>;
  declare outbox: EntityTable<Handoff, 'id'>;
  declare dirty: EntityTable<DirtyEntry, 'hash'>;
  declare suppressed: EntityTable<{ hash: string; on: number }, 'hash'>;
  declare people: EntityTable<Person, 'id'>;
  declare contracts: EntityTable<ContractHistory, 'id'>;
  declare merges: EntityTable<Merge, 'id'>;
  /** What the person was told by a desktop notification, so that nothing is told twice. */
  declare told: EntityTable<{ key: string; on: number }, 'key'>;
  /** Under which keys a lead is like others (domain/likeness.ts): a cache, worked out behind the changes. */
  declare alike: EntityTable<{ id: string; keys: string[] }, 'id'>;
  declare meta: Table<Meta, Meta['key']>;

  constructor(name = 'tandem') {
    // Relaxed: survives a killed browser (the bytes are with the system), at a fraction of the cost of a flush.
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      leads: 'id, *identities, [owner+dueAt], rev',
      history: 'id',
      counters: 'key',
      words: 'id',
      outbox: 'id, leadId, state',
      dirty: 'hash',
      suppressed: 'hash',
      meta: 'key',
    });
    // Work in place of [owner+dueAt]: a lead lies on several desks at once (the rep's, marketing's watch, the clock's).
    this.version(2)
      .stores({
        leads: 'id, *identities, *work, rev',
        people: 'id',
        contracts: 'id',
        merges: 'id',
        told: 'key',
      })
      .upgrade(refoldInPlace);
    this.version(3).stores({ alike: 'id, *keys' });
  }
}

/** Version 1 leads had no engagements, touches or standing: their histories tell. */
async function refoldInPlace(tx: Transaction): Promise<void> {
  const leads = (await tx.table('leads').toArray()) as (HotLead | Stub)[];
  for (const record of leads) {
    if (isStub(record)) continue;
    const histories = (await tx.table('history').bulkGet(record.members ?? [record.id])) as (History | undefined)[];
    const folded = foldLead(
      record.id,
      histories.flatMap((h) => h?.events ?? []),
    );
    if (folded)
      await tx.table('leads').put({ ...folded, rev: record.rev, ...(record.members && { members: record.members }) });
  }
}

let db: TandemDb | undefined;

/** The one database of this context, opened at first use. Only the background and our own pages may ask. */
export function tandemDb(): TandemDb {
  db ??= new TandemDb();
  return db;
}

/** Closes the database; tests then open it anew. */
export function closeDb(): void {
  db?.close();
  db = undefined;
}

export function isStub(record: HotLead | Stub): record is Stub {
  return record.to !== undefined;
}
