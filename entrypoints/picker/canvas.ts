import tokens from '../../components/ui/tokens.css?inline';
import type { PageSettings } from '../../lib/domain/settings';
import { type Bar, makeBar } from './bar';
import css from './picker.css?inline';
import { boxOf, type Under, under } from './point';

/** What the picker draws over a page. */
export interface Canvas {
  bar: Bar;
  /** Outlines an element, or nothing. `pointed`: by a pointer, that may be on its way to the bar. */
  outline(element: Element | undefined, pointed?: boolean): void;
  /** Follows the outlined element, that may move or go: `false` when what is drawn was taken out of the page. */
  follow(): boolean;
  /** Whether an event happened to something of ours. */
  isOurs(target: EventTarget | null): boolean;
  /** The thing of ours at a point of the window. */
  at(x: number, y: number): Element | null;
  /** What of the page is at a point of the window. */
  under(x: number, y: number): Under | undefined;
  /** The thing of ours that has the focus. */
  active(): Element | null;
  remove(): void;
}

const gap = 12;
/** A bar somebody is on the way to is not pulled from under the pointer (ms). */
const dwell = 350;

/**
 * A pane over the whole page, the outline and the bar, in a closed shadow root whose host bears no mark of ours. The pane
 * takes the pointer: what the page hears before us, if anything, happened to no element of its own.
 */
export function makeCanvas(settings: Pick<PageSettings, 'language' | 'theme'>, label: string): Canvas {
  const host = document.createElement('div');
  host.style.cssText = 'all: initial; position: fixed; inset: 0; z-index: 2147483647;';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = tokens + css;
  const wrap = document.createElement('div');
  wrap.dataset.tandem = 'picker';
  wrap.dataset.theme = settings.theme;
  wrap.lang = settings.language;
  const frame = document.createElement('div');
  frame.className = 'outline';
  frame.hidden = true;
  const bar = makeBar(root, label);
  wrap.append(frame, bar.box);
  root.append(style, wrap);
  // Behind an open modal dialog everything is inert, and drawn below: the dialog is where the person looks.
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  (modal ?? document.documentElement).append(host);

  let outlined: Element | undefined;
  let waiting = 0;
  /** Steps out of the way of what is outlined, where the other end of the window is free of it. */
  function place(): void {
    if (!outlined?.isConnected) return;
    const { y, height } = boxOf(outlined);
    const tall = bar.box.offsetHeight + 2 * gap;
    const [inHead, inFoot] = [y < tall, y + height > innerHeight - tall];
    if (inFoot !== inHead) bar.box.classList.toggle('up', inFoot);
  }
  return {
    bar,
    outline(element, pointed) {
      outlined = element;
      clearTimeout(waiting);
      if (!pointed) return place();
      waiting = window.setTimeout(place, dwell);
    },
    follow() {
      if (!host.isConnected) return false;
      const box = outlined?.isConnected ? boxOf(outlined) : undefined;
      frame.hidden = !box;
      if (!box) return true;
      frame.style.translate = `${box.x}px ${box.y}px`;
      frame.style.width = `${box.width}px`;
      frame.style.height = `${box.height}px`;
      return true;
    },
    isOurs: (target) => target === host,
    at: (x, y) => root.elementFromPoint(x, y),
    under: (x, y) => under(x, y, host),
    active: () => root.activeElement,
    remove() {
      clearTimeout(waiting);
      host.remove();
    },
  };
}
