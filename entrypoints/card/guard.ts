const acts = ['click', 'keydown', 'keyup', 'change', 'input', 'pointerdown', 'submit'] as const;

/** Stops, before anything of ours hears it, every event a script made: only a person's own count. */
export function onlyTrusted(root: ShadowRoot): void {
  for (const type of acts) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }
}

const focusable = 'button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), a[href]';

/**
 * Tab goes round inside the card instead of getting lost in the page, and focus whose element is gone (a saved form)
 * goes back to the card, so that Escape still closes it. Returns what undoes it.
 */
export function keepFocusInside(root: ShadowRoot, box: HTMLElement): () => void {
  const onTab = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Tab' || event.defaultPrevented) return;
    const list = [...box.querySelectorAll<HTMLElement>(focusable)].filter((e) => e.checkVisibility());
    const [first, last] = [list[0], list.at(-1)];
    const at = root.activeElement;
    const goTo = event.shiftKey && at === first ? last : !event.shiftKey && at === last ? first : undefined;
    if (!goTo) return;
    event.preventDefault();
    goTo.focus();
  };
  let last: EventTarget | null = null;
  const onFocus = (event: Event) => {
    last = event.target;
  };
  const lost = new MutationObserver(() => {
    if (!(last instanceof Element) || box.contains(last) || root.activeElement) return;
    if (document.activeElement && document.activeElement !== document.body) return;
    last = null;
    box.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  });
  lost.observe(box, { childList: true, subtree: true });
  root.addEventListener('focusin', onFocus);
  root.addEventListener('keydown', onTab);
  return () => {
    lost.disconnect();
    root.removeEventListener('focusin', onFocus);
    root.removeEventListener('keydown', onTab);
  };
}
