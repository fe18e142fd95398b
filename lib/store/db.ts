import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type * as z from 'zod';
import type { ContractEvent } from '../domain/contract-version';
import { type Endpoint, type FormerEndpoint, fromFormer } from '../domain/endpoint';
import type { LeadEvent, Word } from '../domain/event';
import { foldLead } from '../domain/fold';
import { type Handoff, keyed } from '../domain/handoff';
import type { HealthRecord } from '../domain/health';
import type { Import, RefusedRow } from '../domain/import';
import type { Lead } from '../domain/lead';
import type { MirrorEntry } from '../domain/mirror';
import type { Person } from '../domain/person';
import type { Pull } from '../domain/pull';
import type { KeptRecipe } from '../domain/recipe';
import type { Sample } from '../domain/sample';
import type { Settings } from '../domain/settings';
import type { Packed, SearchPack } from './search/pack';

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
/**
 * `contract`: the version in force (absent: the built-in one). `seenOn`: the wall clock at the latest change, ms. `packed`: which
 * search index is stored, so that nobody need read it to know.
 */
export interface StoreState {
  key: 'state';
  contract?: string;
  packed?: Packed;
  seenOn?: number;
  clock: string;
  rev: number;
  seq: number;
  device: string;
}
/** What holds an endpoint back: consecutive failures, and until when nothing is sent (ms): a breaker, or a rate limit. */
export interface Gate {
  id: string;
  fails: number;
  until: number;
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
  /** Words that were known, as they stood before, and the stamp of what came in their place. */
  changedWords?: { before: Word; at: string }[];
  people: { id: string; before: Person | null }[];
  contracts: { id: string; events: string[] }[];
}
/**
 * What one batch of an import (or of an act on many) wrote: new leads, and known ones it changed. Its events' ids begin with the
 * import's mark (lib/store/undo-many.ts).
 */
export interface ImportBatch {
  import: string;
  n: number;
  fresh: string[];
  known: string[];
  refused: RefusedRow[];
  /** Hashes of addresses that objected and are nobody's here, which it put on the suppression list. */
  objections?: string[];
}
/** A lead deleted since the search index was last packed, at which revision: it may be there again at a later one. */
export interface Gone {
  id: string;
  rev: number;
}
export type Meta =
  /** Leads whose `rev` is newer are not in the mirror yet, without marks of their own: an import's. */
  | { key: 'mirror'; since: number }
  | StoreState
  | { key: 'alike'; rev: number }
  | { key: 'settings'; settings: Settings }
  | { key: 'suppression'; pepper: string };

export class TandemDb extends Dexie {
  declare leads: EntityTable<HotLead | Stub, 'id'>;
  declare history: EntityTable<History, 'id'>;
  declare counters: EntityTable<{ key: string; n: number }, 'key'>;
  declare words: EntityTable<Word, 'id'>;
  declare outbox: EntityTable<Handoff, 'id'>;
  declare endpoints: EntityTable<Endpoint, 'id'>;
  declare gates: EntityTable<Gate, 'id'>;
  declare dirty: EntityTable<DirtyEntry, 'hash'>;
  declare suppressed: EntityTable<{ hash: string; on: number }, 'hash'>;
  declare people: EntityTable<Person, 'id'>;
  declare contracts: EntityTable<ContractHistory, 'id'>;
  declare merges: EntityTable<Merge, 'id'>;
  /** What the person was told by a desktop notification, so that nothing is told twice. */
  declare told: EntityTable<{ key: string; on: number }, 'key'>;
  /** Under which keys a lead is like others (domain/likeness.ts): a cache, worked out behind the changes. */
  declare alike: EntityTable<{ id: string; keys: string[] }, 'id'>;
  declare imports: EntityTable<Import, 'id'>;
  declare batches: Table<ImportBatch, [string, number]>;
  declare gone: EntityTable<Gone, 'id'>;
  /** The packed search index, one record (lib/store/search). */
  declare packs: EntityTable<SearchPack, 'key'>;
  /** Live sources (lib/sources); their keys are secrets. */
  declare pulls: EntityTable<Pull, 'id'>;
  declare recipes: EntityTable<KeptRecipe, 'id'>;
  /** How the last readings of each kind of page went; no value of any. */
  declare health: EntityTable<HealthRecord, 'kind'>;
  /** Pages with everything in them invented. */
  declare samples: EntityTable<Sample, 'id'>;
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
    // Several endpoints; keys by which what may be sent is found without reading what may not.
    this.version(4)
      .stores({ outbox: 'id, leadId, state, seq, lane, ready, askAt', endpoints: 'id', gates: 'id' })
      .upgrade(oneEndpointToMany);
    this.version(5).stores({ imports: 'id, hash', batches: '[import+n]', gone: 'id', packs: 'key', pulls: 'id' });
    this.version(6).stores({ recipes: 'id, page', health: 'kind', samples: 'id, kind' });
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

/** Versions before 4 had one webhook, in `meta`, and an outbox without lanes. */
async function oneEndpointToMany(tx: Transaction): Promise<void> {
  const former = (await tx.table('meta').get('endpoint')) as { endpoint: z.infer<typeof FormerEndpoint> } | undefined;
  if (former) {
    await tx.table('endpoints').put(fromFormer(former.endpoint));
    await tx.table('meta').delete('endpoint');
  }
  const rows = ((await tx.table('outbox').toArray()) as Handoff[]).sort((a, b) => a.seq - b.seq);
  const open = new Set<string>();
  for (const row of rows) {
    const to = former && row.state !== 'waiting' ? { ...row, endpoint: former.endpoint.id } : row;
    const foremost = row.state !== 'delivered' && !open.has(row.leadId);
    if (foremost) open.add(row.leadId);
    await tx.table('outbox').put(keyed(to, foremost));
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
