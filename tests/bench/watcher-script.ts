import { rmSync } from 'node:fs';
import type { Driver } from '../browsers/driver.ts';
import { wait } from '../browsers/page-script.ts';
import { type Measure, median, note, spread } from './figure.ts';
import { withChromium, withTandem } from './lab.ts';
import { profileUrl } from './profile-site.ts';
import { scriptTime } from './script-time.ts';
import { makeVanillaBadge } from './vanilla-badge.ts';

const loads = 25;

/** A tab, and the time of `file` in a load of the profile and the third of a second after it. */
async function loader(driver: Driver, file: string): Promise<() => Promise<number>> {
  const page = await driver.openPage(profileUrl);
  const load = async () => {
    await page.goto(profileUrl);
    await wait(300);
  };
  await load();
  return () => scriptTime(page, file, load);
}

/**
 * Two browsers take turns loading the same profile: one with Tandem, which knows the person and paints the badge from
 * the mirror, one with the least badge that can know somebody. Median against median.
 */
export const watcherScript: Measure = {
  name: 'watcher.script_vs_badge',
  what: "script and compile time in a profile's load, against a vanilla badge",
  budget: 3,
  unit: 'ratio',
  take: async () => {
    const vanilla = makeVanillaBadge();
    const take = async (tandem: Driver, plain: Driver): Promise<number> => {
      const [one, other] = [await loader(tandem, 'watcher.js'), await loader(plain, 'badge.js')];
      const [ours, badge]: [number[], number[]] = [[], []];
      for (let i = 0; i < loads; i++) {
        ours.push(await one());
        badge.push(await other());
      }
      note(`watcher ${spread(ours)}; vanilla badge ${spread(badge)}`);
      return median(ours) / median(badge);
    };
    try {
      return await withTandem((tandem) => withChromium(vanilla, (plain) => take(tandem, plain)));
    } finally {
      rmSync(vanilla, { recursive: true, force: true });
    }
  },
};
