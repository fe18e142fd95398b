import { expect } from 'vitest';
import type { KeptRecipe } from '../../lib/domain/recipe';
import type { Page } from '../browsers/driver';
import { patience, until } from '../browsers/page-script';
import type { ShadowCard } from '../browsers/shadow';
import { readTable } from './look-inside';
import { type Answer, tell } from './short-ways';
import type { Stage } from './stage';

export const profile = 'https://www.linkedin.com/in/picked-person/';

/** A profile whose parts are easily told: links, buttons, a frame of its own, and one of another site. */
export const profileHtml = `<!doctype html><html lang="en"><head><title>Ada Okafor | LinkedIn</title></head><body>
<header><a href="/feed/">Home</a> <input id="search" aria-label="Search" value="x"></header>
<main style="display: block; padding: 8px">
<section data-view-name="profile-hero">
<h1><a id="name" href="/in/picked-person/?gone=1">Ada Okafor</a></h1>
<p id="headline" data-testid="hero-headline">Head of Purchasing at Ateliers Rivoire</p>
<p id="line" data-testid="hero-affiliations">Ateliers Rivoire · Université de Savoie</p>
<button id="follow">Follow</button>
</section>
<x-card id="host" data-testid="hero-card" style="display: block"></x-card>
<iframe id="mail" data-testid="frame" title="Message" src="/inner-frame" style="width: 400px; height: 90px; border: 3px solid gray; padding: 4px"></iframe>
<iframe id="foreign" title="Elsewhere" src="https://www.linkedin.com/refused-frame" sandbox style="width: 200px; height: 60px"></iframe>
</main></body></html>`;
const inner =
  '<!doctype html><html lang="en"><body><p id="inner" data-testid="sender-title">Buyer in a frame</p><button>Reply</button></body></html>';

/** Serves the profile and its frames. */
export function serveProfile(stage: Stage): void {
  const host = 'www.linkedin.com';
  stage.sites.addRoute({ host, path: '/in/picked-person', html: profileHtml });
  stage.sites.addRoute({ host, path: '/inner-frame', html: inner });
  stage.sites.addRoute({ host, path: '/refused-frame', html: inner });
}

/** Opens the profile, gives its card an open shadow root, and counts from then on what its scripts hear a person do. */
export async function openProfile(stage: Stage): Promise<Page> {
  const page = await stage.driver.openPage(profile);
  // A badge that comes later is no trace of the picker.
  await stage.badge(page).waitFor('button');
  await page.evaluate(() => {
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    const line = document.createElement('p');
    line.dataset.testid = 'shadow-title';
    line.textContent = 'Buyer in a shadow';
    shadow?.append(line);
    const heard: string[] = [];
    (globalThis as Answer).heard = heard;
    const types = [
      ...['pointerdown', 'mousedown', 'mouseup', 'click', 'auxclick', 'contextmenu', 'dblclick'],
      ...['keydown', 'keyup', 'focusin', 'focusout'],
    ];
    const views = [window, (document.querySelector('#mail') as HTMLIFrameElement).contentWindow];
    for (const type of types)
      for (const view of views)
        for (const target of [view?.document, view?.document.body])
          target?.addEventListener(type, (event) => heard.push(`${type} on ${(event.target as Element).localName}`));
  });
  return page;
}

/** What the page's own scripts heard. */
export const reactions = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as Answer).heard);

/** The whole structure of the page, its frame's and its root's too, and what has the focus. */
export const shape = (page: Page) =>
  page.evaluate(() => ({
    page: document.documentElement.outerHTML,
    frame: (document.querySelector('#mail') as HTMLIFrameElement).contentDocument?.documentElement.outerHTML,
    root: document.querySelector('#host')?.shadowRoot?.innerHTML,
    focus: document.activeElement?.id || document.activeElement?.localName,
    scroll: [scrollX, scrollY],
  }));

/** The picker in a page, behind its closed root. */
export const pickerOf = (stage: Stage, page: Page): ShadowCard => stage.driver.card(page, '[data-tandem="picker"]');

/** Starts the picker as the side panel does. */
export async function startPicking(stage: Stage, page: Page, field?: string): Promise<ShadowCard> {
  const url = await page.url();
  const tabId = await stage.driver.inExtension(async (wanted) => {
    const tabs = await (globalThis as Answer).browser.tabs.query({});
    return tabs.find((tab: Answer) => tab.url === wanted)?.id;
  }, url);
  const asked = { tabId, page: 'linkedin-profile-sdui', ...(field && { field }) };
  expect(await tell(stage.driver, 'tab.teach', asked)).toEqual({ ok: true });
  const pick = pickerOf(stage, page);
  await pick.waitFor('h2');
  return pick;
}

/** The middle of an element of the page, or of its frame or root (`frame p`, `root p`). */
export const middle = (page: Page, selector: string): Promise<{ x: number; y: number }> =>
  page.evaluate((asked) => {
    const [tree, css = ''] = /^(frame|root) (.*)$/.exec(asked)?.slice(1) ?? ['', asked];
    const frame = document.querySelector('#mail') as HTMLIFrameElement;
    const root =
      tree === 'frame'
        ? frame.contentDocument
        : tree === 'root'
          ? document.querySelector('#host')?.shadowRoot
          : document;
    const box = root?.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
    const at = tree === 'frame' ? frame.getBoundingClientRect() : { x: 0, y: 0 };
    const inset = tree === 'frame' ? 7 : 0;
    return { x: at.x + inset + box.x + Math.min(box.width / 2, 30), y: at.y + inset + box.y + box.height / 2 };
  }, selector);

/** Points at an element with the real mouse. */
export async function pointAt(page: Page, selector: string): Promise<void> {
  const { x, y } = await middle(page, selector);
  await page.raw.mouse.move(x - 2, y);
  await page.raw.mouse.move(x, y);
}

/** Points at an element, and presses there. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  const { x, y } = await middle(page, selector);
  await page.raw.mouse.move(x - 2, y);
  await page.raw.mouse.click(x, y);
}

/** Presses arrow keys until the spot says this. */
export async function walkTo(page: Page, pick: ShadowCard, keys: readonly string[], says: string): Promise<void> {
  for (const key of keys) await page.press(key);
  await until(async () => (await pick.text('.says')) === says, patience, `the spot to say ${says}`);
}

/** The recipes kept. */
export const recipesOf = (stage: Stage) => readTable<KeptRecipe>(stage.driver, 'recipes');
