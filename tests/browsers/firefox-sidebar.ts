import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FirefoxChromeScope } from './firefox-chrome-scope.ts';
import { wait } from './page-script.ts';
import { BaseSurface, type Point } from './surface.ts';

/** Names an evaluated function may use: they must mean the sidebar's, though it runs in another page of the extension. */
const SIDEBAR_SCOPE = `
  const window = browser.extension.getViews({ type: 'sidebar' })[0];
  if (!window) throw new Error('the sidebar is not open');
  const { document, location, navigator, getComputedStyle, innerWidth, innerHeight,
    Element, HTMLElement, HTMLInputElement, HTMLTextAreaElement } = window;`;

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

  /** BiDi's input commands stop at web pages; Firefox's own window can make the same trusted events. */
  protected async clickAt(point: Point): Promise<void> {
    const { x, y } = await this.rect();
    await this.firefox.run(`(() => {
      const send = (type, buttons) => {
        const at = { x: ${Math.round(x + point.x)}, y: ${Math.round(y + point.y)} };
        const data = { button: 0, buttons, clickCount: 1, modifiers: 0 };
        if (window.synthesizeMouseEvent) window.synthesizeMouseEvent(type, at.x, at.y, data, {});
        else window.windowUtils.sendMouseEvent(type, at.x, at.y, 0, 1, 0);
      };
      send('mousemove', 0);
      send('mousedown', 1);
      send('mouseup', 0);
      return true;
    })()`);
    await wait(50); // The events cross to the extension's process on their own time.
  }

  /** Each stroke holds its keys down in order and lets go in reverse. */
  private async strokes(strokes: string[][]): Promise<void> {
    await this.firefox.run(`(() => {
      const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!keyboard.beginInputTransactionForTests(window)) throw new Error('no keyboard');
      for (const keys of ${JSON.stringify(strokes)}) {
        const events = keys.map((key) => new KeyboardEvent('', { key, code: key.length === 1 ? '' : key }));
        for (const event of events) keyboard.keydown(event);
        for (const event of events.reverse()) keyboard.keyup(event);
      }
      return true;
    })()`);
    await wait(50);
  }

  protected async typeText(text: string): Promise<void> {
    await this.strokes([...text].map((key) => [key]));
  }

  async press(chord: string): Promise<void> {
    await this.strokes([chord.split('+').map((key) => (key === 'Space' ? ' ' : key))]);
  }

  async screenshot(file: string): Promise<void> {
    const { x, y, width, height } = await this.rect();
    const data = await this.firefox.run(`(async () => {
      const area = new DOMRect(${x}, ${y}, ${width}, ${height});
      const image = await window.browsingContext.currentWindowGlobal.drawSnapshot(area, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL('image/png').split(',')[1];
    })()`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(String(data), 'base64'));
  }
}
