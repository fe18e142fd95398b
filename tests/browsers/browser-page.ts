import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KeyInput, Page as RawPage } from 'puppeteer-core';
import type { Page } from './driver.ts';
import { within } from './page-script.ts';
import { BaseSurface, type Point } from './surface.ts';

const LOAD_MS = 20_000;

/** A tab, or Chromium's side panel, through Puppeteer (CDP in Chromium, WebDriver BiDi in Firefox). */
export class BrowserPage extends BaseSurface implements Page {
  constructor(readonly raw: RawPage) {
    super();
  }

  protected run(expression: string): Promise<unknown> {
    return this.raw.evaluate(expression);
  }

  /** A person acts on the tab in front; Chromium slows hidden ones down tenfold. */
  private async comeToFront(): Promise<void> {
    const state = await within(this.raw.evaluate('document.visibilityState'), LOAD_MS, 'visibility');
    if (state === 'hidden') await this.bringToFront();
  }

  async clickAt(point: Point, count = 1): Promise<void> {
    await this.comeToFront();
    await this.raw.mouse.move(point.x, point.y);
    await this.raw.mouse.click(point.x, point.y, { count });
  }

  protected typeText(text: string): Promise<void> {
    return this.raw.keyboard.type(text);
  }

  async press(chord: string): Promise<void> {
    const keys = chord.split('+') as KeyInput[];
    const last = keys.pop();
    if (!last) throw new Error('press: no key');
    for (const key of keys) await this.raw.keyboard.down(key);
    // A letter pressed with Shift is its capital: Chromium matches shortcuts by code, pages by key.
    await this.raw.keyboard.press(
      keys.includes('Shift') && last.length === 1 ? (last.toUpperCase() as KeyInput) : last,
    );
    for (const key of keys.reverse()) await this.raw.keyboard.up(key);
  }

  /** The address itself: Puppeteer's own `url()` says about:blank for Firefox's extension pages. */
  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  async goto(url: string): Promise<void> {
    await this.comeToFront();
    await this.raw.goto(url, { timeout: LOAD_MS, waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.raw.reload({ timeout: LOAD_MS });
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.raw.setViewport({ width, height });
  }

  async bringToFront(): Promise<void> {
    await within(this.raw.bringToFront(), LOAD_MS, 'bring to front');
  }

  async screenshot(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.comeToFront();
    await within(this.raw.screenshot({ path: file as `${string}.png` }), LOAD_MS, 'screenshot');
  }

  async close(): Promise<void> {
    await within(this.raw.close(), LOAD_MS, 'close page');
  }
}
