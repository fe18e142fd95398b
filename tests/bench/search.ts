import { wait } from '../browsers/page-script.ts';
import { bundle } from './bundle.ts';
import { type Measure, median, note, percentile, spread } from './figure.ts';
import type { SearchTimes } from './in-extension/search.ts';
import { withTandem } from './lab.ts';

const leads = 100_000;
let taken: Promise<SearchTimes> | undefined;

/** One run for all figures: filling the store takes longest. */
function times(): Promise<SearchTimes> {
  taken ??= withTandem(async (driver) => {
    const page = await driver.extensionPage('/icons/16.png');
    await page.raw.evaluate(`${await bundle('search')}; globalThis.bench = bench;`);
    // One call over the debugger may not take as long: it is started, and asked for.
    await page.raw.evaluate(
      `void bench.measure(${leads}, 5).then((times) => { globalThis.times = times; }, (e) => { globalThis.times = String(e.stack); })`,
    );
    // Seldom: asking takes of the page's own time.
    while (!(await page.raw.evaluate('globalThis.times !== undefined'))) await wait(3000);
    const all = (await page.raw.evaluate('times')) as SearchTimes | string;
    if (typeof all === 'string') throw new Error(all);
    const per = (ms: number) =>
      `${Math.round(leads / (ms / 1000))} leads/s (${(ms / all.allRead).toFixed(1)}× reading them)`;
    note(`index made of ${leads} leads: ${per(all.made)}; 501 changes packed in ${all.kept.toFixed(0)} ms`);
    note(`record ${(all.bytes / 1e6).toFixed(1)} MB; what was meant: ${all.meant.toFixed(1)} ms`);
    return all;
  });
  return taken;
}

const p95 = (values: readonly number[]) => percentile(values, 0.95);

export const searchMeasures: Measure[] = [
  {
    name: 'search.p95_vs_linear',
    what: 'p95 of searches typed, filtered and sorted among 100,000 leads, against a linear scan of folded words',
    budget: 0.1,
    unit: 'ratio',
    take: async () => {
      const { ours, linear } = await times();
      note(`ours ${spread(ours)}; linear ${spread(linear)}`);
      return p95(ours) / p95(linear);
    },
  },
  {
    name: 'search.p95_vs_minisearch',
    what: 'the same beside MiniSearch (text alone)',
    budget: 1,
    unit: 'ratio',
    take: async () => {
      const { ours, mini } = await times();
      note(`MiniSearch ${spread(mini)}`);
      return p95(ours) / p95(mini);
    },
  },
  {
    name: 'search.cold_vs_read',
    what: 'the first search of a page, against reading the packed record',
    budget: 1.5,
    unit: 'ratio',
    take: async () => {
      const { cold, read } = await times();
      note(`cold ${spread(cold)}; read ${spread(read)}`);
      return median(cold) / median(read);
    },
  },
  {
    name: 'leads.first_50_vs_getall',
    what: 'the 50 leads changed last, of 100,000, against a raw getAll of 50',
    budget: 1.3,
    unit: 'ratio',
    take: async () => {
      const { first, rawFirst } = await times();
      note(`ours ${spread(first)}; raw ${spread(rawFirst)}`);
      return median(first) / median(rawFirst);
    },
  },
];
