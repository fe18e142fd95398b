import type { PickOrder } from '../../lib/domain/pick-order';
import type { RecipeField } from '../../lib/domain/recipe';
import type { PageSettings } from '../../lib/domain/settings';
import { makeCanvas } from './canvas';
import { type PickerWords, startLesson } from './lesson';
import { scrollAround } from './point';
import { swallow } from './swallow';

export interface Picker {
  stop(): void;
  /** The fields that were taught, once it is over and nothing of it is left in the page. */
  ended: Promise<readonly RecipeField[]>;
}

/** So long a key may stay down after it ended the picking before the page has its keys again (ms). */
const longestPress = 1000;

/**
 * Lets a person show where a field stands, and teaches it. While it lasts the page reacts to nothing a person does;
 * afterwards it is as it was.
 * @param missing the fields to go on with
 */
export function startPicker(
  order: PickOrder,
  missing: readonly RecipeField[],
  settings: Pick<PageSettings, 'language' | 'theme'>,
  words: PickerWords,
): Picker {
  const before = document.activeElement;
  let over = false;
  let down: string | undefined;
  let end: (fields: readonly RecipeField[]) => void = () => {};
  const ended = new Promise<readonly RecipeField[]>((done) => {
    end = done;
  });
  // First deaf, then drawn and focused: the page is not told that its focus went.
  const release = swallow((event) => hear(event));
  const canvas = makeCanvas(settings, words.label);
  const { bar } = canvas;
  const lesson = startLesson({ canvas, order, missing, words, onEnd: stop });

  function stop(): void {
    if (over) return;
    over = true;
    cancelAnimationFrame(drawing);
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    canvas.remove();
    // The key that ended it is still down: the page is not to hear it let go.
    if (down) setTimeout(letGo, longestPress);
    else letGo();
  }
  function letGo(): void {
    release();
    end(lesson.taught);
  }

  /** Nothing tells of all that moves an element: it is looked for at every frame. */
  function draw(): void {
    // A page that takes the picture out ends it.
    if (canvas.follow()) drawing = requestAnimationFrame(draw);
    else stop();
  }
  let drawing = requestAnimationFrame(draw);

  function hear(event: Event): void {
    if (event.type === 'keyup') down = undefined;
    if (event.type === 'keyup' && over) letGo();
    if (over) return;
    if (event.type === 'keydown') onKey(event as KeyboardEvent);
    if (event.type === 'wheel') onWheel(event as WheelEvent);
    if (event.type === 'click' || event.type === 'pointermove') onPointer(event as MouseEvent);
  }

  function onPointer(event: MouseEvent): void {
    const ours = canvas.isOurs(event.target) ? canvas.at(event.clientX, event.clientY) : null;
    const inBar = ours !== null && bar.box.contains(ours);
    if (event.type === 'pointermove') {
      if (!inBar) lesson.aim()?.pointer(event);
      return;
    }
    // Assistive technology presses what has the focus, without a pointer: a click of no count.
    const press = bar.at(event.detail === 0 ? canvas.active() : ours);
    if (press) press();
    else if (!inBar) lesson.aim()?.click(event);
  }

  /** The pane over the page takes the wheel from it: what is under the pointer is scrolled by hand. */
  function onWheel({ clientX, clientY, deltaX, deltaY, deltaMode }: WheelEvent): void {
    const px = deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const ours = canvas.at(clientX, clientY);
    const scrolled = ours && bar.box.contains(ours) ? bar.box : canvas.under(clientX, clientY)?.element;
    if (scrolled) scrollAround(scrolled, deltaX * px, deltaY * px);
  }

  function onKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): void {
    down = key;
    if (ctrlKey || altKey || metaKey) return;
    if (key === 'Escape') stop();
    else if (key === 'Tab') bar.turn(shiftKey ? -1 : 1);
    else if (key === 'Enter' || key === ' ') (bar.at(canvas.active()) ?? lesson.aim()?.choose)?.();
    else lesson.aim()?.key(key);
  }

  return { stop, ended };
}
