import type { Driver, Page } from '../browsers/driver.ts';
import { wait } from '../browsers/page-script.ts';
import { type Measure, note, percentile, spread } from './figure.ts';
import { type CardTimes, cardTimes, watchCard } from './in-page-card.ts';
import { send, withTandem } from './lab.ts';
import { profileUrl } from './profile-site.ts';

const openings = 40;
/** How long the pointer is on the badge before the button goes down, in ms: about a hand's own dwell. */
const hover = 100;

/**
 * The first opening of the card in a fresh page: the script of the card is injected, parsed and run, the page read, the
 * worker asked. The click is the real mouse's.
 */
async function open(driver: Driver, page: Page, killed: boolean): Promise<CardTimes> {
  await page.goto(profileUrl);
  const { rect } = await driver.card(page, '[data-tandem="badge"]').waitFor('button');
  await watchCard(driver, profileUrl, 'Camille Moreau');
  if (killed) await driver.killBackground();
  else await send(driver, 'page.near', {});
  await wait(150); // What loading and setting up left to do must not be counted.
  await page.raw.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
  await wait(hover);
  await page.raw.mouse.down();
  await page.raw.mouse.up();
  return cardTimes(driver, profileUrl);
}

function measure(name: string, state: string, killed: boolean): Measure {
  const take = () =>
    withTandem(async (driver) => {
      const page = await driver.openPage();
      await open(driver, page, killed);
      const all: CardTimes[] = [];
      for (let i = 0; i < openings; i++) all.push(await open(driver, page, killed));
      const content = all.map((times) => times.content);
      note(`card in the page ${spread(all.map((times) => times.host))}; its content ${spread(content)}`);
      return percentile(content, 0.95);
    });
  return { name, what: `click on the badge to the lead in the card, 95 %, ${state}`, budget: 100, unit: 'ms', take };
}

export const cardOpening: Measure[] = [
  measure('card.click_to_content_p95_ms', 'worker warm', false),
  measure('card.click_to_content_killed_p95_ms', 'worker killed before the pointer came', true),
];
