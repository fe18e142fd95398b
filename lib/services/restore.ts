import { now } from '../clock';
import { fromFormer } from '../domain/endpoint';
import { foldLead } from '../domain/fold';
import { appendContract } from '../store/contracts';
import { isStub, type TandemDb, tandemDb } from '../store/db';
import { groupHistories } from '../store/group';
import { putRow } from '../store/lanes';
import { laterPerson } from '../store/people';
import { readState } from '../store/state';
import { suppressionHash } from '../store/suppression';
import { writeLead } from '../store/write';
import { type ExportFile, type FileFault, parseExport } from './export-file';

/**
 * Restores an export into this browser. What is already here stays: histories are joined event by event, so restoring
 * twice changes nothing. People who were erased here do not come back. One transaction: all of it, or nothing.
 */
export async function restore(text: string): Promise<{ leads: number; suppressed: number } | { refused: FileFault }> {
  const file = parseExport(text);
  if ('refused' in file) return file;
  const db = tandemDb();
  const histories = await allowed(db, file);
  try {
    // An async function, told as such: Dexie then keeps the transaction over every await in it.
    await db.transaction('rw', db.tables, async () => write(db, file, histories));
  } catch (error) {
    const e = error as { name?: string; inner?: { name?: string } };
    if (e.name === 'QuotaExceededError' || e.inner?.name === 'QuotaExceededError') return { refused: 'storage-full' };
    throw error;
  }
  return { leads: histories.length, suppressed: file.histories.length - histories.length };
}

/** The file's histories without those of people erased here. */
export async function allowed(db: TandemDb, file: ExportFile): Promise<ExportFile['histories']> {
  const meta = await db.meta.get('suppression');
  const key = meta?.key === 'suppression' ? meta.pepper : undefined;
  const gone = new Set(await db.suppressed.toCollection().primaryKeys());
  if (!key || !gone.size) return file.histories;
  const keep: ExportFile['histories'] = [];
  for (const history of file.histories) {
    const identities = foldLead(history.id, history.events)?.identities ?? [];
    const hashes = await Promise.all(identities.map((i) => suppressionHash(key, i)));
    if (!hashes.some((hash) => gone.has(hash))) keep.push(history);
  }
  return keep;
}

async function write(db: TandemDb, file: ExportFile, histories: ExportFile['histories']): Promise<void> {
  const empty = (await db.leads.limit(1).primaryKeys()).length === 0;
  for (const history of histories) {
    const kept = await db.history.get(history.id);
    const events = new Map([...(kept?.events ?? []), ...history.events].map((e) => [e.id, e]));
    await db.history.put({ id: history.id, events: [...events.values()] });
  }
  // First what holds: the fold's work and mirror are worked out under it.
  await appendContract(
    db,
    await readState(db),
    file.contracts.flatMap((c) => c.events),
  );
  await refoldAll(db);
  // Nothing is asked for nothing: a few empty requests in a row let the transaction end.
  if (file.words.length) await db.words.bulkPut(file.words);
  for (const person of file.people) await db.people.put(laterPerson(await db.people.get(person.id), person));
  const known = new Set((await db.outbox.toCollection().primaryKeys()) as string[]);
  const ids = new Set(histories.map((h) => h.id));
  const rows = file.outbox.filter((row) => !known.has(row.id) && ids.has(row.leadId));
  if (file.suppressed.length) await db.suppressed.bulkPut(file.suppressed);
  // Hashes are only comparable under one key; the file's is taken where there is none yet.
  if (file.pepper && !(await db.meta.get('suppression')))
    await db.meta.put({ key: 'suppression', pepper: file.pepper });
  if (empty && file.counters.length) await db.counters.bulkPut(file.counters);
  if (file.settings) await db.meta.put({ key: 'settings', settings: file.settings });
  const endpoints = [...file.endpoints, ...(file.endpoint ? [fromFormer(file.endpoint)] : [])];
  for (const one of endpoints)
    if (!(await db.endpoints.get(one.id))) await db.endpoints.put({ ...one, off: 'no-secret' });
  // Rows for an endpoint that is not here wait for one that takes them.
  const here = new Set(await db.endpoints.toCollection().primaryKeys());
  for (const row of rows.sort((a, b) => a.seq - b.seq)) {
    const { endpoint = file.endpoint?.id, ...rest } = row;
    const open = rest.state !== 'delivered' && rest.state !== 'waiting';
    if (endpoint !== undefined && here.has(endpoint)) await putRow(db, { ...rest, endpoint });
    else await putRow(db, { ...rest, ...(open && { state: 'waiting' as const }) });
  }
  const state = await readState(db);
  if (file.clock && file.clock > state.clock) await db.meta.put({ ...state, clock: file.clock });
}

/** Folds every history anew; people who share an identity are joined. */
export async function refoldAll(db: TandemDb): Promise<void> {
  const state = await readState(db);
  state.seenOn = now();
  const old = new Map((await db.leads.toArray()).flatMap((r) => (isStub(r) ? [] : [[r.id, r] as const])));
  for (const group of groupHistories(await db.history.toArray())) {
    await writeLead(db, state, old.get(group.id), group.lead, group.id, group.members);
    for (const member of group.members.filter((m) => m !== group.id)) {
      if (old.has(member)) await writeLead(db, state, old.get(member), undefined, member);
      await db.leads.put({ id: member, to: group.id, rev: state.rev });
    }
  }
  await db.meta.put(state);
}
