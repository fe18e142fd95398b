import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FirefoxChromeScope } from './firefox-chrome-scope.ts';
import { BaseSurface, type Point } from './surface.ts';

/** Names an evaluated function may use: they must mean the sidebar's, though it runs in another page of the extension. */
const SIDEBAR_SCOPE = `
  const window = browser.extension.getViews({ type: 'sidebar' })[0];
  if (!window) throw new Error('the sidebar is not open');
  const { document, location, navigator, getComputedStyle, innerWidth, innerHeight,
    Element, HTMLElement, HTMLInputElement, HTMLTextAreaElement } = window;`;

/** WebDriver's code points for keys that are not a character (https://w3c.github.io/webdriver/#keyboard-actions). */
const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Space: ' ',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
};

/** Where the sidebar's page is drawn in the window. */
const RECT = `(() => {
  const outer = document.getElementById('sidebar').getBoundingClientRect();
  const inner = SidebarController.browser.contentDocument.getElementById('webext-panels-browser').getBoundingClientRect();
  return JSON.stringify({ x: outer.x + inner.x, y: outer.y + inner.y, width: inner.width, height: inner.height });
})()`;

/** The open sidebar: read through the extension's own getViews, clicked through Firefox's window. */
export class FirefoxSidebar extends BaseSurface {
  protected override scope = SIDEBAR_SCOPE;

  constructor(
    private readonly firefox: FirefoxChromeScope,
    private readonly ask: (expression: string) => Promise<unknown>,
  ) {
    super();
  }

  protected run(expression: string): Promise<unknown> {
    return this.ask(expression);
  }

  private async rect(): Promise<{ x: number; y: number; width: number; height: number }> {
    return JSON.parse(String(await this.firefox.run(RECT)));
  }

  private async perform(type: 'pointer' | 'key', actions: object[]): Promise<void> {
    const context = await this.firefox.window();
    await this.firefox.send('input.performActions', { context, actions: [{ type, id: type, actions }] });
  }

  protected async clickAt(point: Point): Promise<void> {
    const { x, y } = await this.rect();
    await this.perform('pointer', [
      { type: 'pointerMove', x: Math.round(x + point.x), y: Math.round(y + point.y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  protected async typeText(text: string): Promise<void> {
    const strokes = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.perform('key', strokes);
  }

  async press(chord: string): Promise<void> {
    const values = chord.split('+').map((name) => KEYS[name] ?? name);
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = [...values].reverse().map((value) => ({ type: 'keyUp', value }));
    await this.perform('key', [...down, ...up]);
  }

  async screenshot(file: string): Promise<void> {
    const { x, y, width, height } = await this.rect();
    const { data } = await this.firefox.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: await this.firefox.window(),
      clip: { type: 'box', x, y, width, height },
    });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }
}
