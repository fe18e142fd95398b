import type { FromImport, Importer, ToImport } from '../../../lib/import/import-protocol.ts';
import { closeDb, TandemDb, tandemDb } from '../../../lib/store/db.ts';
import { flushMirror, type MirrorPlace } from '../../../lib/store/mirror.ts';

const first = ['Camille', 'Zoé', 'François', 'Élodie', 'Yusuf', 'Marta'];
const last = ['Moreau', 'Noël', 'd’Auteuil', 'Lefèvre', 'Demir', 'Kowalska', 'Brûlé'];
const by: Importer = {
  user: 'Bench',
  me: 'bench',
  roles: ['seller', 'marketer', 'rep'],
  consented: true,
  now: Date.now(),
};

/** A CSV of invented people who attended a webinar, as a File in pieces. */
function csv(count: number): File {
  const lines = ['First Name,Last Name,Email Address,Company,Job Title,Webinar,Activity,Date\n'];
  for (let i = 0; i < count; i++)
    lines.push(
      `${first[i % 6]},${last[i % 7]} ${i},person.${i}@exemple-${i % 900}.example,Ateliers ${i % 900},Head of ${i % 40},Cutting energy costs,Attended,2026-0${1 + (i % 9)}-1${i % 10}\n`,
    );
  return new File(lines, `people-${count}.csv`);
}

interface Imported {
  /** Reading, validating, writing; then packing the search index. In ms. */
  rows: number;
  index: number;
  /** The longest task of the page over 50 ms, 0 for none. */
  block: number;
}

/** The longest task of this page over 50 ms (Long Tasks API), 0 for none: what holds up who looks at it. */
function watchBlocks(): () => number {
  let longest = 0;
  const take = (entries: readonly PerformanceEntry[]) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return () => {
    take(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}

/** Imports a file of `count` people through the extension's own worker. */
async function imported(count: number): Promise<Imported> {
  const worker = new Worker('/import.js');
  const { port1, port2 } = new MessageChannel();
  worker.postMessage('port', [port2]);
  const heard = (wanted: (message: FromImport) => boolean, message: ToImport) =>
    new Promise<FromImport>((resolve, reject) => {
      port1.onmessage = ({ data }: MessageEvent<FromImport>) => {
        if (data.is === 'failed' || data.is === 'refused') reject(new Error(JSON.stringify(data)));
        if (data.is === 'progress' && data.progress.phase === 'index') indexed ??= performance.now();
        if (wanted(data)) resolve(data);
      };
      port1.postMessage(message);
    });
  let indexed: number | undefined;
  const opened = await heard((m) => m.is === 'opened', { do: 'open', file: csv(count) });
  if (opened.is !== 'opened') throw new Error('not opened');
  const blocks = watchBlocks();
  const began = performance.now();
  const { mapping } = opened.opened.guess;
  await heard((m) => m.is === 'ended', { do: 'start', mapping, by });
  const ended = performance.now();
  const block = blocks();
  worker.terminate();
  return { rows: (indexed ?? ended) - began, index: ended - (indexed ?? ended), block };
}

/** The same hot, history and counter records, as the import left them but for their keys, by raw bulkPut in as large transactions. */
async function raw(count: number): Promise<number> {
  const from = tandemDb();
  const size = 1000;
  const hots = await from.leads.limit(size).toArray();
  const histories = await from.history.bulkGet(hots.map((one) => one.id));
  const counters = await from.counters.toArray();
  const db = new TandemDb('raw');
  await db.delete();
  await db.open();
  let took = 0;
  for (let batch = 0; batch < count / size; batch++) {
    const ids = hots.map(() => crypto.randomUUID());
    const leads = hots.map((one, i) => ({
      ...structuredClone(one),
      id: ids[i] as string,
      rev: batch * size + i + 1,
      ...('identities' in one && { identities: one.identities.map((identity) => `${identity}.${batch}`) }),
    }));
    const events = histories.map((one, i) => ({ events: one?.events ?? [], id: ids[i] as string }));
    const began = performance.now();
    await db.transaction('rw', db.leads, db.history, db.counters, async () => {
      await Promise.all([
        db.leads.bulkPut(leads as typeof hots),
        db.history.bulkPut(events),
        db.counters.bulkPut(counters),
      ]);
    });
    took += performance.now() - began;
  }
  await db.delete();
  return took;
}

/** An import of `count` rows into an empty store. */
export async function afresh(count: number): Promise<Imported> {
  await tandemDb().delete();
  closeDb();
  return imported(count);
}

/** Telling the mirror of everybody, ms. */
async function mirrored(): Promise<number> {
  const began = performance.now();
  await flushMirror((globalThis as unknown as { chrome: { storage: { local: MirrorPlace } } }).chrome.storage.local);
  return performance.now() - began;
}

/** `rounds` imports of `count` rows into an empty store, each beside the raw writing of the same records. All in ms. */
export async function measure(count: number, rounds: number) {
  const times = {
    ours: [] as number[],
    raw: [] as number[],
    index: [] as number[],
    mirror: [] as number[],
    block: [] as number[],
  };
  for (let round = 0; round < rounds; round++) {
    const one = await afresh(count);
    times.ours.push(one.rows);
    times.index.push(one.index);
    times.block.push(one.block);
    times.mirror.push(await mirrored());
    times.raw.push(await raw(count));
  }
  return times;
}
