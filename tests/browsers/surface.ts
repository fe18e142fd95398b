import type { Condition, Surface } from './driver.ts';
import { callExpression, patience, until, within } from './page-script.ts';

export interface Point {
  x: number;
  y: number;
}

const CALL_MS = 30_000;

/** Runs in the page: where to click, once scrolled into view; a string says why not. */
function locate(selector: string, text: string | undefined): Point | string {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is rendered
  const fitting = text === undefined ? all : all.filter((one) => (one.innerText ?? one.textContent).includes(text));
  const element = fitting.find((one) => one.getClientRects().length > 0);
  if (!element) return `${all.length} match, ${fitting.length} with the text, none visible`;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const point = { x: x + width / 2, y: y + height / 2 };
  const hit = document.elementFromPoint(point.x, point.y);
  const label = hit?.closest('label');
  if (
    hit &&
    (element.contains(hit) || hit.contains(element) || (label as HTMLLabelElement | null)?.control === element)
  )
    return point;
  return `covered by ${hit ? hit.outerHTML.slice(0, 120) : 'nothing'}`;
}

/** Runs in the page: selects what the field holds, once it has the focus. */
function selectField(selector: string): boolean {
  const field = document.querySelector(selector);
  if (field !== document.activeElement) return false;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  return true;
}

/** Runs in the page: whether the field holds what was typed, or is gone by now. */
function holdsText(selector: string, text: string): boolean {
  const field = document.querySelector<HTMLInputElement>(selector);
  return typeof field?.value !== 'string' || field.value === text;
}

/** Runs in the page: what the field holds. */
const heldText = (selector: string): string => document.querySelector<HTMLInputElement>(selector)?.value ?? '';

/** The parts of a surface that need no more than: evaluate an expression, click at a point, press keys, take a picture. */
export abstract class BaseSurface implements Surface {
  protected abstract run(expression: string): Promise<unknown>;
  protected abstract clickAt(point: Point, count: number): Promise<void>;
  protected abstract typeText(text: string): Promise<void>;
  abstract press(chord: string): Promise<void>;
  abstract screenshot(file: string): Promise<void>;
  /** Declarations put before an evaluated function. */
  protected scope = '';

  async evaluate<Args extends unknown[], R>(fn: (...args: Args) => R, ...args: Args): Promise<Awaited<R>> {
    const expression = callExpression(fn, args, this.scope);
    return (await within(this.run(expression), CALL_MS, `evaluate ${fn.toString().slice(0, 80)}`)) as Awaited<R>;
  }

  async click(selector: string, options: { text?: string; timeout?: number } = {}): Promise<void> {
    let last: Point | undefined;
    let why = '';
    const settled = async (): Promise<Point | undefined> => {
      const found = await this.evaluate(locate, selector, options.text);
      if (typeof found === 'string') {
        why = found;
        return undefined;
      }
      const still = last !== undefined && Math.hypot(found.x - last.x, found.y - last.y) < 1;
      last = found;
      return still ? found : undefined;
    };
    const point = await until(settled, options.timeout ?? patience, `click ${selector} ${options.text ?? ''}`).catch(
      (error: Error) => {
        throw new Error(`${error.message} (${why})`, { cause: error.cause });
      },
    );
    await within(this.clickAt(point, 1), CALL_MS, `click ${selector}`);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    // Clicks and keys reach the page on their own time: a late one would scroll, or unselect, under what comes next.
    const selected = () => this.evaluate(selectField, selector);
    await until(selected, patience, `the focus in ${selector}`);
    await within(this.typeText(text), CALL_MS, `type into ${selector}`);
    const typed = () => this.evaluate(holdsText, selector, text);
    await until(typed, patience, `${text} in ${selector}`, () => this.evaluate(heldText, selector));
  }

  async waitFor(condition: Condition, options: { timeout?: number; what?: string } = {}): Promise<void> {
    const asked = (): Promise<unknown> =>
      typeof condition === 'string'
        ? this.evaluate((selector) => document.querySelector(selector) !== null, condition)
        : this.holds(condition);
    const what = options.what ?? `wait for ${String(condition).slice(0, 120)}`;
    await until(asked, options.timeout ?? patience, what, () => this.text());
  }

  private async holds(condition: () => unknown): Promise<boolean> {
    const expression = `Promise.resolve(${callExpression(condition, [], this.scope)}).then(Boolean)`;
    return (await this.run(expression)) === true;
  }

  async text(selector = 'body'): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is rendered
    return this.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);
  }
}
