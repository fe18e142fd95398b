import { defaultContract } from '../../../lib/domain/contract.ts';
import { fill, openRaw } from './invented-leads.ts';

/** The backtest as the contract page starts it. */
const inWorker = (before: unknown, after: unknown) =>
  new Promise<void>((resolve, reject) => {
    const worker = new Worker('/backtest.js');
    worker.onerror = reject;
    const answer = new MessageChannel();
    answer.port1.onmessage = () => {
      answer.port1.close();
      worker.terminate();
      resolve();
    };
    worker.postMessage({ before, after, now: Date.now() }, [answer.port2]);
  });

/** Reads every lead raw, in the same batches, and does nothing with them. */
async function rawRead(db: IDBDatabase): Promise<void> {
  for (let last = ''; ; ) {
    const records = await new Promise<{ id: string }[]>((resolve, reject) => {
      const request = db.transaction('leads').objectStore('leads').getAll(IDBKeyRange.lowerBound(last, true), 250);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const end = records.at(-1);
    if (!end) return;
    last = end.id;
  }
}

/** Times, in ms, of re-assessing `count` leads under a draft contract, and of reading those records raw; longest block of the page. */
export async function measure(
  count: number,
  rounds: number,
): Promise<{ ours: number[]; raw: number[]; longest: number }> {
  await fill(count);
  const bare = await openRaw();
  const draft = {
    ...defaultContract,
    version: 'draft',
    stages: { ...defaultContract.stages, mql: { ...defaultContract.stages.mql, engagement: 10 } },
  };
  const ours: number[] = [];
  const raw: number[] = [];
  let longest = 0;
  let last = performance.now();
  let watching = false;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const at = performance.now();
    if (watching) longest = Math.max(longest, at - last);
    last = at;
    channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const from = performance.now();
    await work();
    into.push(performance.now() - from);
  };
  for (let round = -1; round < rounds; round++) {
    const steps = [
      async () => {
        last = performance.now();
        watching = round >= 0;
        await timed(ours, () => inWorker(defaultContract, draft));
        watching = false;
      },
      () => timed(raw, () => rawRead(bare)),
    ];
    if (round % 2) steps.reverse();
    for (const step of steps) await step();
    if (round === -1) ours.length = raw.length = 0;
  }
  channel.port1.close();
  bare.close();
  return { ours, raw, longest };
}
