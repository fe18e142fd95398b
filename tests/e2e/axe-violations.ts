import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '../browsers/driver';
import type { Answer } from './short-ways';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Both languages in both themes; the first two have each of them once. */
export const looks = [
  ['en', 'light'],
  ['fr', 'dark'],
  ['en', 'dark'],
  ['fr', 'light'],
] as const;

/** Every violation axe finds, in words; none is the only good answer. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.raw.evaluate(source);
  return page.evaluate(async () => {
    // Half-faded text has no contrast of its own: axe looks at what stays. A spinner never ends.
    for (const one of document.getAnimations())
      if (one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) one.cancel();
      else one.finish();
    const { axe } = globalThis as Answer;
    const found = await axe.run({ resultTypes: ['violations'] });
    return found.violations.flatMap((one: Answer) =>
      one.nodes.map((node: Answer) => `${one.id}: ${node.html.slice(0, 200)} ${node.failureSummary?.slice(0, 200)}`),
    );
  });
}
