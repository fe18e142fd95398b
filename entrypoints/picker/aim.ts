import type { Canvas } from './canvas';
import { around, beside, inward, isShown, nameOf, outward } from './spots';

/** Pointing at a spot, with the pointer or the arrow keys. */
export interface Aim {
  pointer(event: MouseEvent): void;
  click(event: MouseEvent): void;
  /** True when the key was one of the aim's own. */
  key(key: string): boolean;
  choose(): void;
}

export interface AimOptions {
  canvas: Pick<Canvas, 'bar' | 'outline' | 'under'>;
  /** Said of a frame of another site. */
  foreign: string;
  /** Where to begin; else at the page's main heading. */
  from?: Element;
  onChoose(spot: Element): void;
}

/** So many of what stands around a spot are named. */
const pathLength = 5;
/** Longer than any value that is read off a page. */
const mostText = 200;

const moves: Record<string, (spot: Element) => Element> = {
  ArrowUp: (spot) => outward(spot),
  ArrowDown: (spot) => inward(spot),
  ArrowLeft: (spot) => beside(spot, -1),
  ArrowRight: (spot) => beside(spot, 1),
};

/** What a spot says, as a person reads it; of a picture, its size in px. */
function saysOf(spot: Element): string {
  if (spot.localName === 'img') {
    const { naturalWidth, naturalHeight } = spot as HTMLImageElement;
    return `${naturalWidth} × ${naturalHeight}`;
  }
  // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is rendered
  const text = (spot as HTMLElement).innerText ?? spot.textContent ?? '';
  return text.replace(/\s+/g, ' ').trim().slice(0, mostText);
}

function beginning(): Element {
  const main = ['main h1', 'h1', 'main', '[role="main"]'].map((css) => document.querySelector(css));
  return main.find((one) => one && isShown(one)) ?? inward(document.body);
}

/** Begins to point: outlines where it begins, and follows the pointer and the keys. */
export function startAim({ canvas, foreign, from, onChoose }: AimOptions): Aim {
  let spot = from?.isConnected ? from : beginning();
  let isForeign = false;
  let last: { x: number; y: number } | undefined;

  function select(next: Element, pointed: boolean, notOurs = false): void {
    spot = next;
    isForeign = notOurs;
    canvas.outline(spot, pointed);
    const path = [...around(spot).slice(0, pathLength).reverse(), spot].map((one, i) => ({
      label: nameOf(one),
      act: `path-${i}`,
      press: () => select(one, false),
    }));
    canvas.bar.tell(path, isForeign ? foreign : saysOf(spot));
  }
  function point({ clientX, clientY }: MouseEvent): void {
    const found = canvas.under(clientX, clientY);
    if (!found || /^(html|body)$/.test(found.element.localName)) return;
    if (found.element !== spot || isForeign !== Boolean(found.foreign))
      select(found.element, true, Boolean(found.foreign));
  }
  function choose(): void {
    if (spot.isConnected && !isForeign) onChoose(spot);
  }
  select(spot, false);
  return {
    pointer(event) {
      // A page that scrolls under a resting pointer does not take the spot from the keys.
      const rests = last?.x === event.clientX && last.y === event.clientY;
      last = { x: event.clientX, y: event.clientY };
      if (!rests) point(event);
    },
    click(event) {
      point(event);
      choose();
    },
    key(key) {
      const move = moves[key];
      if (!move) return false;
      select(spot.isConnected ? move(spot) : beginning(), false);
      spot.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      return true;
    },
    choose,
  };
}
