import { bundle } from './bundle.ts';
import type { Measure } from './figure.ts';
import { ratioInExtension } from './in-extension-page.ts';
import { withTandem } from './lab.ts';

/** The list of leads at its largest. */
export const listMeasures: Measure[] = [
  {
    name: 'list.paint_vs_50_rows',
    what: 'a frame with the list of 100,000 leads, against one with 50 plain rows',
    budget: 1.5,
    unit: 'ratio',
    take: () => ratioInExtension('list', 100_000, 60),
  },
  {
    name: 'list.nodes',
    what: 'elements the list of 100,000 leads has in a window of 1200 × 700',
    budget: 300,
    unit: 'nodes',
    take: () =>
      withTandem(async (driver) => {
        const page = await driver.extensionPage('/icons/16.png');
        await page.raw.evaluate(`${await bundle('list')}; globalThis.bench = bench;`);
        return (await page.raw.evaluate('bench.nodes(100000)')) as number;
      }),
  },
];
