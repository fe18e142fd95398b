import type { BrowserPage } from './browser-page.ts';
import { patience, until } from './page-script.ts';
import type { Point } from './surface.ts';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One element inside a closed root; `rect` in CSS pixels of the page, `hit` whether a click in its middle would reach it. */
export interface ShadowElement {
  tag: string;
  text: string;
  rect: Rect;
  attrs: Record<string, string>;
  visible: boolean;
  hit: boolean;
}

/** Asks the content-script world of every frame of the page at this address; answers that are not undefined, top first. */
export type AskIsolatedWorld = <Args extends unknown[], R>(
  url: string,
  fn: (...args: Args) => R,
  ...args: Args
) => Promise<NonNullable<R>[]>;

/** Runs in the isolated world, where closed roots open. Undefined: no such root in this page. */
function queryRoots(mark: string, inner: string, scroll: boolean): ShadowElement[] | undefined {
  const open = (element: Element): ShadowRoot | null => {
    if (!(element instanceof HTMLElement)) return null;
    const chromium = (
      globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(e: HTMLElement): ShadowRoot | null } } }
    ).chrome;
    const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
    return own === undefined ? (chromium?.dom?.openOrClosedShadowRoot(element) ?? null) : own;
  };
  const hosts = [...document.documentElement.children, ...(document.body?.children ?? [])];
  const roots = hosts.map(open).filter((root): root is ShadowRoot => root?.querySelector(mark) != null);
  if (roots.length === 0) return undefined;
  // A message may be shown in a frame (Roundcube): the mouse counts from the top page.
  const offset = { x: 0, y: 0 };
  for (let view: Window = window; view !== view.top; view = view.parent) {
    const frame = view.frameElement?.getBoundingClientRect();
    if (!frame) break;
    offset.x += frame.x;
    offset.y += frame.y;
  }
  return roots.flatMap((root) => {
    const wrappers = [...root.querySelectorAll(mark)];
    const elements = [...root.querySelectorAll<HTMLElement>(inner)].filter((one) =>
      wrappers.some((w) => w.contains(one)),
    );
    return elements.map((element, index) => {
      if (scroll && index === 0) element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const top = root.elementFromPoint(x + width / 2, y + height / 2);
      const field = element as Partial<HTMLInputElement>;
      const attrs = Object.fromEntries([...element.attributes].map((one) => [one.name, one.value]));
      if (typeof field.value === 'string') attrs.value = field.value;
      if (field.disabled) attrs.disabled = 'true';
      return {
        tag: element.localName,
        // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is rendered
        text: (element.innerText ?? element.textContent ?? '').trim(),
        rect: { x: x + offset.x, y: y + offset.y, width, height },
        attrs,
        visible: width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden',
        hit: top !== null && (element.contains(top) || top.contains(element)),
      };
    });
  });
}

/** Reads and drives what sits behind a closed root: read from the isolated world, clicked with the real mouse. */
export class ShadowCard {
  constructor(
    private readonly page: BrowserPage,
    private readonly mark: string,
    private readonly ask: AskIsolatedWorld,
  ) {}

  /** Whether the root is in the page. */
  async exists(): Promise<boolean> {
    return (await this.read('*', false)) !== undefined;
  }

  /** All matches inside the wrapper (the wrapper itself counts), in document order; none when the root is not there. */
  async query(selector: string): Promise<ShadowElement[]> {
    return (await this.read(selector, false)) ?? [];
  }

  /** Text of the first match; the whole by default, '' when it is not there. */
  async text(selector = this.mark): Promise<string> {
    return (await this.query(selector))[0]?.text ?? '';
  }

  /** Waits for a visible match, and returns it; `text` narrows to those containing it. */
  waitFor(selector = this.mark, options: { text?: string; timeout?: number } = {}): Promise<ShadowElement> {
    const what = `${this.mark} ${selector} ${options.text ?? ''} in the page`;
    const found = () => this.find(selector, options.text, false);
    return until(found, options.timeout ?? patience, what, () => this.text());
  }

  async waitGone(timeout = patience): Promise<void> {
    await until(async () => !(await this.exists()), timeout, `${this.mark} to leave the page`);
  }

  /** The middle of the first visible match, once it stands still and nothing covers it. */
  async spot(selector: string, options: { text?: string; timeout?: number } = {}): Promise<Point> {
    let last: Rect | undefined;
    const settled = async (): Promise<Rect | undefined> => {
      const found = await this.find(selector, options.text, true);
      if (!found?.hit) return undefined;
      const still = last?.x === found.rect.x && last.y === found.rect.y && last.height === found.rect.height;
      last = found.rect;
      return still ? found.rect : undefined;
    };
    const rect = await until(
      settled,
      options.timeout ?? patience,
      `click ${this.mark} ${selector} ${options.text ?? ''}`,
    );
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }

  /** A trusted click in that spot. */
  async click(selector: string, options: { text?: string; timeout?: number } = {}): Promise<void> {
    await this.page.clickAt(await this.spot(selector, options));
  }

  /** Clicks `[data-act="<name>"]`. */
  act(name: string): Promise<void> {
    return this.click(`[data-act="${name}"]`);
  }

  private async find(selector: string, text: string | undefined, scroll: boolean): Promise<ShadowElement | undefined> {
    const all = (await this.read(selector, scroll)) ?? [];
    return all.find((one) => one.visible && (text === undefined || one.text.includes(text)));
  }

  private async read(selector: string, scroll: boolean): Promise<ShadowElement[] | undefined> {
    const frames = await this.ask(await this.page.url(), queryRoots, this.mark, selector, scroll);
    return frames.length > 0 ? frames.flat() : undefined;
  }
}
