import { bundle } from './bundle.ts';
import { type Measure, note } from './figure.ts';
import { withTandem } from './lab.ts';

/** Refusing a file of recipes that is made to hold up whoever opens it: the longest it took for any of them. */
export const hostileFiles: Measure = {
  name: 'repair.hostile_file',
  what: 'refusing the worst of the hostile recipe files',
  budget: 100,
  unit: 'ms',
  take: () =>
    withTandem(async (driver) => {
      const page = await driver.extensionPage('/icons/16.png');
      await page.raw.evaluate(`${await bundle('hostile-recipes')}; globalThis.bench = bench;`);
      const times = (await page.raw.evaluate('bench.measure(10)')) as Record<string, number[]>;
      const worst = Object.entries(times).map(([name, all]) => ({ name, ms: Math.max(...all) }));
      worst.sort((a, b) => b.ms - a.ms);
      note(worst.map(({ name, ms }) => `${name} ${ms.toFixed(1)}`).join(', '));
      return worst[0]?.ms ?? Number.NaN;
    }),
};
