import { type Contract, defaultContract } from '../domain/contract';
import { decideByClock, moveWoken } from '../domain/decide-by-clock';
import { contractInForce } from '../store/contracts';
import { tandemDb } from '../store/db';
import { record } from '../store/record';
import { renewLead } from '../store/renew';
import { readState } from '../store/state';
import { dueByClock, nextByClock } from '../store/work';

/**
 * Does what time has made due by `now` (ms): offers expire, sleepers wake, the idle are archived, faded grades are written
 * anew. However often and however late it is asked, each thing happens once, as of its due time.
 * @returns when it is next needed (ms), or undefined
 */
export async function keepTime(now: number): Promise<number | undefined> {
  const db = tandemDb();
  // Each round does some; what a lead asks afterwards lies later. The bound only guards against a mistake of ours.
  for (let round = 0; round < 200; round++) {
    const due = await dueByClock(db, now, 100);
    if (!due.length) break;
    const contract = await contractInForce(db, await readState(db));
    for (const { id } of due) await keepOne(id, contract ?? defaultContract, now);
  }
  return nextByClock(db);
}

async function keepOne(id: string, contract: Contract, now: number): Promise<void> {
  const happened = await record({ leadId: id }, now, (lead) => (lead ? decideByClock(lead, contract, now) : []));
  if ('refused' in happened) throw new Error(`the clock was refused: ${happened.refused}`);
  if (!happened.events.length) return renewLead(id, now);
  await record({ leadId: id }, now, (lead) => (lead ? moveWoken(lead, contract, now) : []));
}
