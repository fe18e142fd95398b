import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from './bundle.ts';
import { type Measure, median, note, spread } from './figure.ts';
import { withTandem } from './lab.ts';
import { loopbackPackage } from './package.ts';

interface Times {
  ours: number[];
  raw: number[];
}
type Evaluate = (expression: string) => Promise<unknown>;

/** A page of the extension with the module in it, and a receiver on the loopback that takes everything. */
function withReceiver<T>(
  work: (evaluate: Evaluate, url: string, heap: () => Promise<number>) => Promise<T>,
): Promise<T> {
  return withTandem(async (driver) => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{"id":"crm-1"}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const page = await driver.extensionPage('/icons/16.png');
      const run = (expression: string) => page.raw.evaluate(expression);
      // Started, then looked at: one call would take longer than the protocol waits.
      const evaluate: Evaluate = async (expression) => {
        await run(`globalThis.run = { over: false };
          void (async () => ({ value: await ${expression} }))()
            .catch((error) => ({ error: String(error) }))
            .then((end) => Object.assign(run, end, { over: true }));`);
        while (!(await run('run.over'))) await new Promise((resolve) => setTimeout(resolve, 200));
        const { error, value } = (await run('run')) as { error?: string; value: unknown };
        if (error) throw new Error(error);
        return value;
      };
      await run(`${await bundle('handoffs')}; globalThis.bench = bench;`);
      const session = await page.raw.createCDPSession();
      const heap = async () => {
        await session.send('HeapProfiler.collectGarbage');
        return (await session.send('Runtime.getHeapUsage')).usedSize;
      };
      return await work(evaluate, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heap);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }, loopbackPackage());
}

const ratio = ({ ours, raw }: Times): number => {
  note(`ours ${spread(ours)}; raw ${spread(raw)}`);
  return median(ours) / median(raw);
};

/** Deliveries against bare fetch, the outbox inside a move, memory. */
export const handoffMeasures: Measure[] = [
  {
    name: 'handoffs.delivery_vs_fetch',
    what: '1,000 handoffs to a local receiver, recorded, against 1,000 bare fetches, as many side by side',
    budget: 1.3,
    unit: 'ratio',
    take: () =>
      withReceiver(async (evaluate, url) => ratio((await evaluate(`bench.measure(1000, 3, '${url}')`)) as Times)),
  },
  {
    name: 'handoffs.enqueue_vs_move',
    what: 'a stage move with its handoff in the outbox, against the same move alone',
    budget: 1.2,
    unit: 'ratio',
    take: () => withReceiver(async (evaluate) => ratio((await evaluate('bench.enqueue(150)')) as Times)),
  },
  {
    name: 'handoffs.memory_10k_vs_1k',
    what: 'memory after 10,000 more handoffs were delivered, against after the first 1,000',
    budget: 1.1,
    unit: 'ratio',
    take: () =>
      withReceiver(async (evaluate, url, heap) => {
        await evaluate(`bench.drain(1000, '${url}')`);
        const before = await heap();
        await evaluate(`bench.drain(10_000, '${url}')`);
        const after = await heap();
        note(`${(before / 1e6).toFixed(1)} MB, then ${(after / 1e6).toFixed(1)} MB`);
        return after / before;
      }),
  },
];
