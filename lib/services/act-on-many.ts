import type { Command } from '../domain/command';
import { decide } from '../domain/decide';
import { refuse } from '../domain/refusal';
import type { Answers } from '../messaging/protocol';
import { actOnBatch } from '../store/act-on-many';
import { tandemDb } from '../store/db';
import { batchesOf } from '../store/imports';
import { markOf, undoBatch } from '../store/undo-many';
import { sameTags } from '../store/words';
import { circumstances } from './me';

/** One command on many leads, in one transaction; under `act`, a random id, it can be taken back with all of that id. */
export async function actOnMany(
  leadIds: readonly string[],
  command: Command,
  act: string,
): Promise<Answers['leads.act']> {
  const c = await circumstances();
  if (!c.consented) {
    const refusal = refuse('no-consent');
    return { done: 0, refused: leadIds.map((leadId) => ({ leadId, refusal })) };
  }
  const marked = { ...c, newId: () => `${markOf(act)}${crypto.randomUUID()}` };
  // A merged tag is taken off under every id the leads hold it by.
  const asked = command.do === 'untag' ? { ...command, also: await sameTags(command.tag) } : command;
  const { done, refused } = await actOnBatch(tandemDb(), leadIds, act, c.now, (lead) => decide(lead, asked, marked));
  return { done: done.length, refused };
}

/** Takes the latest part of an act on many back. `left`: how many parts are still to be; call until it is 0. */
export async function undoAct(act: string): Promise<{ left: number }> {
  const c = await circumstances();
  const keys = await batchesOf(tandemDb(), act).primaryKeys();
  const last = keys.at(-1);
  const batch = last && (await tandemDb().batches.get(last));
  if (batch) await undoBatch(tandemDb(), batch, { id: act }, c);
  return { left: Math.max(0, keys.length - 1) };
}

/** Forgets what could be taken back of acts: when the browser starts, nobody sees their undo any more. Imports keep theirs. */
export async function forgetActs(): Promise<void> {
  const db = tandemDb();
  const imports = new Set(await db.imports.toCollection().primaryKeys());
  const keys = await db.batches.toCollection().primaryKeys();
  await db.batches.bulkDelete(keys.filter(([id]) => !imports.has(id)));
}
