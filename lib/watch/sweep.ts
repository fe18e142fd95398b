import { api } from './say';

interface Opener {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/**
 * Takes away what a Tandem before an update left in this tab. Chrome's orphans take themselves away, but an orphaned
 * card stands still, and Firefox ends an old script at once, timers and all: its badge can only be found by what is
 * behind its closed root, since hosts bear no mark.
 */
export function sweep(): void {
  for (const host of document.documentElement?.querySelectorAll(':scope > div') ?? []) {
    const firefox = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
    const root = firefox === undefined ? (api as Opener).dom?.openOrClosedShadowRoot(host) : firefox;
    if (root?.querySelector('[data-tandem]')) host.remove();
  }
}
