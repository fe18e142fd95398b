import type { Driver, Page } from '../browsers/driver.ts';
import { callExpression, until } from '../browsers/page-script.ts';
import { type Measure, note, spread } from './figure.ts';
import { type BadgeTimes, watchBadge } from './in-page-frames.ts';
import { send, withTandem } from './lab.ts';
import { profileUrl } from './profile-site.ts';

const loads = 40;
/** How long the body lets the head wait, ms: short, for a real profile's first content comes much later. */
const streamed = 60;

/** One load: the times once both the badge's frame and the first content are there. */
async function timesOf(page: Page, url: string): Promise<BadgeTimes> {
  await page.goto(url);
  const times = async () => {
    const found = await page.evaluate(() => (globalThis as { __badge?: BadgeTimes }).__badge);
    return found?.frame !== undefined && found.paint !== undefined ? found : undefined;
  };
  return until(times, 5000, 'the badge and the first content').catch(() => ({}));
}

/**
 * Late: the first content belongs to a frame before the badge's. The badge's frame is the first to begin after its host
 * was put into the page; the first content's is known by when its rendering ended (`paintTime`; where the browser does
 * not say, by when it reached the screen, which forgives up to a frame). The badge is content itself: where it comes
 * first, it is the first content, and not late. No badge at all is late.
 */
const isLate = ({ frame, paint, rendered }: BadgeTimes): boolean =>
  frame === undefined || paint === undefined || (rendered ?? paint) < frame;

async function lateShare(driver: Driver, url: string, killed: boolean): Promise<number> {
  const page = await driver.openPage();
  await page.raw.evaluateOnNewDocument(callExpression(watchBadge, []));
  await timesOf(page, url);
  const all: BadgeTimes[] = [];
  for (let i = 0; i < loads; i++) {
    if (killed) await driver.killBackground();
    else await send(driver, 'page.near', {});
    all.push(await timesOf(page, url));
  }
  const late = all.filter(isLate).length;
  const of = (name: keyof BadgeTimes) => spread(all.flatMap((times) => times[name] ?? []));
  note(`badge in the page ${of('appended')}; first content ${of('paint')}; late ${late} of ${loads}`);
  return late / loads;
}

function measure(name: string, what: string, url: string, killed: boolean): Measure {
  const take = () => withTandem((driver) => lateShare(driver, url, killed));
  return { name, what: `loads whose badge came after the first content: ${what}`, budget: 0.1, unit: 'ratio', take };
}

const chunked = `${profileUrl}?pause=${streamed}`;

/** A known lead's profile, streamed as LinkedIn does and, hardest, in one piece; worker running and killed. */
export const badgeFrames: Measure[] = [
  measure('badge.late_share_warm', 'streamed page, worker warm', chunked, false),
  measure('badge.late_share_killed', 'streamed page, worker killed', chunked, true),
  measure('badge.late_share_warm_at_once', 'page in one piece, worker warm', profileUrl, false),
  measure('badge.late_share_killed_at_once', 'page in one piece, worker killed', profileUrl, true),
];
