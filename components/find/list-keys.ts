/** What a key asks of the list. `by` a number of rows or screens, or to an end. */
export type ListIntent =
  | { do: 'move'; by: number; unit: 'row' | 'screen' | 'end'; extend: boolean }
  | { do: 'open' | 'toggle' | 'all' | 'clear' | 'tag' | 'offer' | 'assign' };

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const moves: Record<string, [by: number, unit: 'row' | 'screen' | 'end']> = {
  ArrowDown: [1, 'row'],
  ArrowUp: [-1, 'row'],
  PageDown: [1, 'screen'],
  PageUp: [-1, 'screen'],
  End: [1, 'end'],
  Home: [-1, 'end'],
};
const acts: Record<string, Exclude<ListIntent['do'], 'move'>> = {
  Enter: 'open',
  ' ': 'toggle',
  Escape: 'clear',
  t: 'tag',
  o: 'offer',
  a: 'assign',
};

/** What is asked by a key pressed in the list; undefined for one that is not the list's. */
export function intentOf({ key, shiftKey: extend, ctrlKey, metaKey, altKey }: Key): ListIntent | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !extend ? { do: 'all' } : undefined;
  const move = moves[key];
  if (move) return { do: 'move', by: move[0], unit: move[1], extend };
  const act = acts[key];
  return act && !(extend && key !== ' ') ? { do: act } : undefined;
}

/** Whether keys pressed there are being typed. */
export const isTyping = (target: EventTarget | null): boolean =>
  (target as HTMLElement | null)?.matches?.('input:not([type="checkbox"], [type="radio"]), textarea, select') === true;
