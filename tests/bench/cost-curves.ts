import { bundle } from './bundle.ts';
import { type Measure, median, note } from './figure.ts';
import type { Costs } from './in-extension/cost-curves.ts';
import { withTandem } from './lab.ts';

const sizes = [1000, 10_000, 100_000] as const;
const kinds = ['lookup', 'search', 'capture'] as const;
type Kind = (typeof kinds)[number];
/** Medians in ms, by kind, at each size. */
type Curves = Record<Kind, number[]>;

let taken: Promise<Curves> | undefined;
const curves = (): Promise<Curves> => {
  taken ??= take();
  return taken;
};

async function take(): Promise<Curves> {
  const all: Curves = { lookup: [], search: [], capture: [] };
  for (const size of sizes) {
    const costs = await withTandem(async (driver) => {
      const page = await driver.extensionPage('/icons/16.png');
      await page.raw.evaluate(`${await bundle('cost-curves')}; globalThis.bench = bench;`);
      // Started, then looked at: one call would take longer than the protocol waits.
      await page.raw.evaluate(
        `void bench.measure(${size}, 100).then((costs) => { globalThis.costs = costs; }, (e) => { globalThis.costs = String(e); })`,
      );
      while (!(await page.raw.evaluate('globalThis.costs !== undefined')))
        await new Promise((r) => setTimeout(r, 1000));
      const got = (await page.raw.evaluate('costs')) as Costs | string;
      if (typeof got === 'string') throw new Error(got);
      return got;
    });
    for (const kind of kinds) all[kind].push(median(costs[kind]));
  }
  report(all);
  return all;
}

/** The curves as a table, with each cost drawn as a bar: its multiple of the same kind's at the smallest size. */
function report(all: Curves): void {
  note(`${'leads'.padStart(8)}${kinds.map((kind) => kind.padStart(12)).join('')}`);
  sizes.forEach((size, i) => {
    note(
      `${String(size).padStart(8)}${kinds.map((kind) => `${(all[kind][i] ?? 0).toFixed(2)} ms`.padStart(12)).join('')}`,
    );
  });
  for (const kind of kinds)
    sizes.forEach((size, i) => {
      const times = (all[kind][i] ?? 0) / (all[kind][0] || 1);
      const bar = '█'.repeat(Math.min(60, Math.max(1, Math.round(times * 8))));
      note(`${(i ? '' : kind).padEnd(8)}${String(size).padStart(8)} ${bar} ${times.toFixed(2)}×`);
    });
}

/** How what people wait for grows from 1,000 leads to 100,000. */
export const costMeasures: Measure[] = kinds.map((kind) => ({
  name: `cost.${kind}_100k_vs_1k`,
  what: `a ${kind} among 100,000 leads, against among 1,000`,
  // A tree of a hundred times as many keys is a level or two deeper; a search marks every match.
  budget: kind === 'search' ? 20 : 2,
  unit: 'ratio',
  take: async () => {
    const { [kind]: at } = await curves();
    return (at.at(-1) ?? 0) / (at[0] || 1);
  },
}));
