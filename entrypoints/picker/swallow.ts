import { frameOf } from './spots';

/** Everything a pointer, a finger or a key does to a page. */
const reactions = [
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointerenter', 'pointerleave'],
  ...['pointercancel', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave'],
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel'],
  ...['dragstart', 'selectstart', 'keydown', 'keyup', 'keypress', 'beforeinput'],
  ...['focus', 'blur', 'focusin', 'focusout'],
] as const;

/** Ours to hear, the browser's to do: a finger scrolls, and what is pressed with Ctrl, Alt or Meta is not for the page. */
function keepsItsDefault(event: Event): boolean {
  if (event.type.startsWith('touch')) return true;
  if (!(event.type.startsWith('key') && 'key' in event)) return false;
  const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  return ctrlKey || altKey || metaKey || /^(F\d+|PageUp|PageDown)$/.test(key);
}

/**
 * Keeps every reaction of the page, and of its frames of this origin, to the person's own pointer and keys from
 * happening, and hands them to `hear`. Events that a script made are the page's own affair: they pass, unheard.
 * @param byPerson whether a person caused it
 * @returns what ends it
 */
export function swallow(
  hear: (event: Event) => void,
  byPerson: (event: Event) => boolean = (event) => event.isTrusted,
): () => void {
  const undo: (() => void)[] = [];
  const known = new WeakSet<Document>();
  const on = (target: EventTarget, type: string, listen: (event: Event) => void) => {
    target.addEventListener(type, listen, { capture: true, passive: false });
    undo.push(() => target.removeEventListener(type, listen, { capture: true }));
  };
  const taken = (event: Event) => {
    // The window's own focus and blur: another tab, another window.
    if (!byPerson(event) || event.target === event.currentTarget) return;
    event.stopImmediatePropagation();
    if (!keepsItsDefault(event)) event.preventDefault();
    hear(event);
  };
  const take = (doc: Document | undefined) => {
    const view = doc?.defaultView;
    if (!view || known.has(doc)) return;
    known.add(doc);
    for (const type of reactions) on(view, type, taken);
    // A frame's load is only heard while capturing: Roundcube's preview loads anew with every message.
    on(doc, 'load', (event) => take(frameOf(event.target as Element)));
    for (const frame of doc.querySelectorAll('iframe')) take(frameOf(frame));
  };
  take(document);
  return () => {
    for (const one of undo) one();
  };
}
