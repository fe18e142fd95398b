import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Endpoint } from '../domain/endpoint';
import type { LeadEvent, Word } from '../domain/event';
import type { Handoff } from '../domain/handoff';
import type { Lead } from '../domain/lead';
import type { MirrorEntry } from '../domain/mirror';
import type { Settings } from '../domain/settings';

/** The hot record of a lead: what lists, lookups and the badge need. `members`: ids whose histories it folds, when joined. */
export interface HotLead extends Lead {
  rev: number;
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
export interface StoreState {
  key: 'state';
  clock: string;
  rev: number;
  seq: number;
  device: string;
}
export type Meta =
  | StoreState
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
