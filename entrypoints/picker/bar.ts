/** One thing to press. `act`: its stable name. `on`: of a choice, whether it is the one made. */
export interface BarButton {
  label: string;
  act: string;
  press(): void;
  go?: boolean;
  on?: boolean;
}

/** A line of text, or a value with what it is. */
export type BarLine = string | readonly [label: string, value: string];

/** What the bar shows: a line, what was read, things to press; and below, the path of the spot while pointing. */
export interface BarView {
  title: string;
  lines?: readonly BarLine[];
  /** Of several readings, the one chosen. */
  choices?: readonly BarButton[];
  buttons?: readonly BarButton[];
  /** Small print. */
  hint?: string;
  fault?: boolean;
  path?: string;
}

/** The bar: a few nodes, rebuilt for each step. Its buttons are pressed by the picker, that hears every event first. */
export interface Bar {
  box: HTMLElement;
  show(view: BarView): void;
  /** Adds a line to a view, if it is still the one shown. */
  add(view: BarView, line: BarLine): void;
  /** The spot outlined: where it is, what it says. Pressing a part of the path goes there. */
  tell(path: readonly BarButton[], says: string): void;
  /** What the button at this place does; undefined where there is none. */
  at(button: Element | null | undefined): (() => void) | undefined;
  /** Gives the focus to the next button (or the one before), round and round. */
  turn(by: 1 | -1): void;
  focus(): void;
}

function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function lineOf(line: BarLine): HTMLElement {
  if (typeof line === 'string') return make('p', '', line);
  const made = make('p', 'read');
  const value = make('b', '', line[1]);
  value.dir = 'auto';
  made.append(make('span', 'quiet', line[0]), ' ', value);
  return made;
}

export function makeBar(root: ShadowRoot, label: string): Bar {
  const box = make('div', 'bar');
  box.tabIndex = -1;
  const presses = new Map<Element, () => void>();
  const path = make('div', 'path');
  const says = make('p', 'says');
  says.dir = 'auto';
  const live = make('div', 'live');
  live.setAttribute('aria-live', 'polite');

  const button = ({ label: text, act, press, go, on }: BarButton) => {
    const made = make('button', go ? 'go' : '', text);
    made.setAttribute('type', 'button');
    made.dataset.act = act;
    if (on !== undefined) made.setAttribute('aria-pressed', String(on));
    presses.set(made, press);
    return made;
  };
  let shown: BarView | undefined;
  const forget = (parent: Element) => {
    for (const one of parent.querySelectorAll('button')) presses.delete(one);
  };
  return {
    box,
    show(view) {
      shown = view;
      forget(box);
      box.setAttribute('role', view.path ? 'application' : 'dialog');
      box.setAttribute('aria-label', `${label}: ${view.title}`);
      const title = make('h2', '', view.title);
      const choices = make('div', 'row');
      choices.append(...(view.choices ?? []).map(button));
      const row = make('div', 'row');
      row.append(...(view.buttons ?? []).map(button));
      live.replaceChildren(...(view.lines ?? []).map(lineOf));
      live.setAttribute('role', view.fault ? 'alert' : 'status');
      const pathAsked = view.path ?? '';
      path.setAttribute('role', 'group');
      path.setAttribute('aria-label', pathAsked);
      path.replaceChildren();
      says.textContent = '';
      if (pathAsked) live.append(says);
      const hint = view.hint ? [make('p', 'quiet', view.hint)] : [];
      box.replaceChildren(title, live, choices, ...(pathAsked ? [path] : []), row, ...hint);
      (row.querySelector<HTMLElement>('.go') ?? box).focus({ preventScroll: true });
    },
    add(view, line) {
      if (shown === view) live.append(lineOf(line));
    },
    tell(parts, text) {
      const had = path.contains(root.activeElement);
      forget(path);
      path.replaceChildren(...parts.map(button));
      says.textContent = text;
      if (had) box.focus({ preventScroll: true });
    },
    at: (element) => {
      const pressed = element?.closest('button');
      return pressed ? presses.get(pressed) : undefined;
    },
    turn(by) {
      const all = [...box.querySelectorAll('button')];
      const now = all.indexOf(root.activeElement as HTMLButtonElement);
      const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length;
      all[next]?.focus({ preventScroll: true });
    },
    focus: () => box.focus({ preventScroll: true }),
  };
}
