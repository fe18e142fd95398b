import MiniSearch from 'minisearch';
import { defaultContract } from '../../../lib/domain/contract.ts';
import { displayName } from '../../../lib/domain/display-name.ts';
import { fold, wordsIn } from '../../../lib/domain/fold-text.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import { everyLead, type LeadQuery } from '../../../lib/domain/lead-query.ts';
import { type HotLead, tandemDb } from '../../../lib/store/db.ts';
import { recentLeads } from '../../../lib/store/queries.ts';
import { entryOf } from '../../../lib/store/search/entry.ts';
import { keepSearch } from '../../../lib/store/search/keep.ts';
import { LiveIndex } from '../../../lib/store/search/live.ts';
import { emptyPack } from '../../../lib/store/search/pack.ts';
import { questionOf, WordBook } from '../../../lib/store/search/question.ts';
import { scan } from '../../../lib/store/search/scan.ts';
import { createSearch } from '../../../lib/store/search/search.ts';
import { openRaw } from './invented-leads.ts';
import { fillVaried } from './varied-leads.ts';

/** All times in ms. */
export interface SearchTimes {
  ours: number[];
  linear: number[];
  mini: number[];
  cold: number[];
  read: number[];
  first: number[];
  rawFirst: number[];
  /** Packing everything, packing 500 changes, and reading every lead, once each. */
  made: number;
  kept: number;
  allRead: number;
  meant: number;
  /** Of the stored record, about. */
  bytes: number;
}

function raw<T>(db: IDBDatabase, store: string, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask(db.transaction(store).objectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const took = async (work: () => unknown): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

/** What people type, letter by letter, and what they filter and sort by. */
function queriesFor(leads: readonly Lead[]): LeadQuery[] {
  const typed = [3, 4711, 9999, 123, 777].flatMap((n) => {
    const name = displayName(leads[n % leads.length] as Lead);
    return Array.from(name, (_, i) => name.slice(0, i + 1));
  });
  const words = ['directrice ann', 'purchasing', 'a', 'sas', 'zoe marketing lyon', 'example', 'nobody-at-all', 'r&d'];
  const text = [...typed, ...words].map((one): LeadQuery => ({ ...everyLead, text: one }));
  return [
    ...text,
    everyLead,
    { text: '', sort: 'name' },
    { text: 'ca', sort: 'name', reverse: true },
    { text: '', sort: 'captured', stage: 'mql' },
    { text: 'paris', sort: 'grade', owner: 'marie' },
    { text: '', sort: 'recent', tag: 't2', source: 'linkedin' },
    { text: 'lyon', sort: 'engagement', owner: 'nobody', standing: 'active' },
  ];
}

/** Search among `count` varied leads, ours beside a linear scan and MiniSearch, `rounds` of each query; throws when they find different people. */
export async function measure(count: number, rounds: number): Promise<SearchTimes> {
  await fillVaried(count);
  const db = tandemDb();
  const now = Date.now();
  let leads: HotLead[] = [];
  const allRead = await took(async () => {
    leads = (await db.leads.orderBy('rev').reverse().toArray()) as HotLead[];
  });
  const made = await took(() => keepSearch(now));
  const bare = await openRaw();
  const linear = new LiveIndex(emptyPack('default', now));
  const entries = leads.map((lead) => entryOf(lead, [], defaultContract, now));
  linear.take({ entries, gone: [], rev: count + 1 });
  const book = new WordBook([]);
  const times: SearchTimes = {
    ours: [],
    linear: [],
    mini: [],
    cold: [],
    read: [],
    first: [],
    rawFirst: [],
    made,
    kept: 0,
    allRead,
    meant: 0,
    bytes: 0,
  };
  const search = createSearch();
  const queries = queriesFor(leads);
  for (const [i, query] of queries.entries()) {
    const found = await search.find(query, now);
    const other = linear.find(questionOf(query, book, now), query);
    const oracle =
      i % 10 ? undefined : scan(query, { leads, notes: new Map(), words: [], contract: defaultContract, now });
    const ids = found.ids(0, found.total).join();
    if (ids !== other.ids(0, other.total).join() || (oracle && ids !== oracle.join()))
      throw new Error(`the index finds others than the scan: ${JSON.stringify(query)}`);
  }
  // What is typed finds nobody; what is asked after it is another question.
  const asked = queries.filter((query) => query.text !== 'nobody-at-all');
  // Each in a sweep of its own over all queries: what one leaves for the garbage collector is not another's time.
  for (let round = -1; round < rounds; round++) {
    const sweeps = [
      async (query: LeadQuery) => times.ours.push(await took(async () => (await search.find(query, now)).ids(0, 50))),
      async (query: LeadQuery) =>
        times.linear.push(await took(() => linear.find(questionOf(query, book, now), query).ids(0, 50))),
    ];
    if (round % 2) sweeps.reverse();
    for (const sweep of sweeps) for (const query of asked) await sweep(query);
    if (round === -1) times.ours.length = times.linear.length = 0;
  }
  for (let round = -3; round < 15; round++) {
    const steps = [
      async () =>
        times.cold.push(await took(async () => (await createSearch().find(everyLeadOf('camille'), now)).ids(0, 50))),
      async () => times.read.push(await took(() => raw(bare, 'packs', (store) => store.get('leads')))),
    ];
    if (round % 2) steps.reverse();
    for (const step of steps) await step();
    if (round === -1) times.cold.length = times.read.length = 0;
  }
  for (let round = -5; round < 40; round++) {
    const rev = count + 1;
    const steps = [
      async () => times.first.push(await took(() => recentLeads(50))),
      async () =>
        times.rawFirst.push(
          await took(() => raw(bare, 'leads', (s) => s.index('rev').getAll(IDBKeyRange.lowerBound(rev - 49)))),
        ),
    ];
    if (round % 2) steps.reverse();
    for (const step of steps) await step();
    if (round === -1) times.first.length = times.rawFirst.length = 0;
  }
  times.meant = await took(() => search.find(everyLeadOf('camile moraeu'), now));
  const some = leads.slice(0, 501).map((lead, i) => ({ ...lead, rev: count + 2 + i }));
  await db.leads.bulkPut(some);
  const state = await db.meta.get('state');
  if (state?.key === 'state') await db.meta.put({ ...state, rev: count + 502 });
  times.kept = await took(() => keepSearch(now));
  const pack = await db.packs.get('leads');
  times.bytes = bytesOf(pack);
  bare.close();
  times.mini = await miniSearch(leads, asked, rounds);
  return times;
}

const everyLeadOf = (text: string): LeadQuery => ({ ...everyLead, text });

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return typeof value === 'object' && value
    ? Object.values(value).reduce((sum: number, one) => sum + bytesOf(one), 0)
    : 8;
}

/** The same texts in MiniSearch, after the others: its index fills the heap. */
async function miniSearch(leads: readonly Lead[], asked: readonly LeadQuery[], rounds: number): Promise<number[]> {
  const mini = new MiniSearch({
    fields: ['text'],
    processTerm: fold,
    tokenize: wordsIn,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  const textOf = ({ fields, identities }: Lead) =>
    [...Object.values(fields).map((f) => f.value), ...identities.map((i) => i.replace(/^[^:]*:(in\/)?/, ''))].join(' ');
  mini.addAll(leads.map((lead) => ({ id: lead.id, text: textOf(lead) })));
  const times: number[] = [];
  for (let round = -1; round < rounds; round++) {
    for (const query of asked)
      if (query.text && query.sort === 'recent') times.push(await took(() => mini.search(query.text)));
    if (round === -1) times.length = 0;
  }
  return times;
}
