import { bundle } from './bundle.ts';
import { median, note, spread } from './figure.ts';
import { withTandem } from './lab.ts';

/** Interleaved times of ours and of the raw way, in ms. */
interface Times {
  ours: number[];
  raw: number[];
  /** The longest the page was blocked, in ms. */
  longest?: number;
}

/** Runs `measure(leads, rounds)` of a module of in-extension/ in a page of the extension, on its own database: the ratio of medians. */
export function ratioInExtension(name: string, leads: number, rounds: number): Promise<number> {
  return withTandem(async (driver) => {
    const page = await driver.extensionPage('/icons/16.png');
    await page.raw.evaluate(`${await bundle(name)}; globalThis.bench = bench;`);
    const times = (await page.raw.evaluate(`bench.measure(${leads}, ${rounds})`)) as Times;
    note(
      `ours ${spread(times.ours)}; raw ${spread(times.raw)}${times.longest === undefined ? '' : `; longest block ${times.longest.toFixed(1)} ms`}`,
    );
    return median(times.ours) / median(times.raw);
  });
}
