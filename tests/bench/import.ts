import { bundle } from './bundle.ts';
import { type Measure, median, note, spread } from './figure.ts';
import { withTandem } from './lab.ts';

/** What an import's rounds came to, in ms: rows, raw bulkPuts of the same records; search index and mirror apart; held up. */
interface Times {
  ours: number[];
  raw: number[];
  index: number[];
  mirror: number[];
  block: number[];
}

const rows = 100_000;
let taken: Promise<Times> | undefined;
/** One run for all figures of time. */
const times = (): Promise<Times> => {
  taken ??= inImportPage(async (start) => {
    const value = (await start(`bench.measure(${rows}, 1)`)) as Times;
    note(`rows: ours ${spread(value.ours)}; raw ${spread(value.raw)}`);
    note(`apart: search index ${spread(value.index)}; mirror ${spread(value.mirror)}`);
    return value;
  });
  return taken;
};

/** Evaluates an expression, asking `meanwhile` every half second; one call would take longer than the protocol waits. */
type Start = (expression: string, meanwhile?: () => Promise<void>) => Promise<unknown>;

/** A page of the extension with the module in it; `heap` gives the bytes its workers hold, garbage aside. */
function inImportPage<T>(work: (start: Start, heap: () => Promise<number>) => Promise<T>): Promise<T> {
  return withTandem(async (driver) => {
    const page = await driver.extensionPage('/icons/16.png');
    const run = (expression: string) => page.raw.evaluate(expression);
    await run(`${await bundle('import')}; globalThis.bench = bench;`);
    const start: Start = async (expression, meanwhile) => {
      await run(`globalThis.run = { over: false };
        void ${expression}
          .then((value) => ({ value }), (error) => ({ error: String(error) }))
          .then((end) => Object.assign(run, end, { over: true }));`);
      while (!(await run('run.over'))) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await meanwhile?.();
      }
      const { error, value } = (await run('run')) as { error?: string; value: unknown };
      if (error) throw new Error(error);
      return value;
    };
    const heap = async () => {
      let used = 0;
      for (const { client } of page.raw.workers()) {
        // A worker may end meanwhile.
        await client.send('HeapProfiler.collectGarbage').catch(() => undefined);
        used += (await client.send('Runtime.getHeapUsage').catch(() => ({ usedSize: 0 }))).usedSize;
      }
      return used;
    };
    return work(start, heap);
  });
}

/** The most an import of `count` rows holds in its worker, bytes. */
const peak = (count: number): Promise<number> =>
  inImportPage(async (start, heap) => {
    let most = 0;
    await start(`bench.afresh(${count})`, async () => {
      most = Math.max(most, await heap());
    });
    return most;
  });

/** An import of 100,000 rows: what it costs over writing its records, whether the page stays free, what it holds. */
export const importMeasures: Measure[] = [
  {
    name: 'import.vs_raw_bulk_put',
    what: '100,000 rows read, matched and written, against raw bulkPuts of the same records',
    budget: 1.25,
    unit: 'ratio',
    take: async () => median((await times()).ours) / median((await times()).raw),
  },
  {
    name: 'import.longest_block',
    what: 'the longest task over 50 ms of the page meanwhile, 0 for none',
    budget: 50,
    unit: 'ms',
    take: async () => Math.max(...(await times()).block),
  },
  {
    name: 'import.memory_100k_vs_10k',
    what: 'the most the worker held for 100,000 rows, against for 10,000',
    budget: 1.5,
    unit: 'ratio',
    take: async () => {
      const [few, many] = [await peak(10_000), await peak(rows)];
      note(`${(few / 1e6).toFixed(1)} MB, then ${(many / 1e6).toFixed(1)} MB`);
      return many / few;
    },
  },
];
