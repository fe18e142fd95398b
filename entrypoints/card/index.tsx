import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountCard } from './mount';

/** What scripts of ours share in a page's isolated world; the page itself cannot see it. */
interface Shared {
  __tandem?: { card?: { toggle(): void; refresh(): void } };
}

/**
 * The card, injected when a person opens it: React enters a page only now. Run again, it toggles the one that is
 * there. The watcher calls `refresh` when the page shows somebody else.
 */
export default defineUnlistedScript(() => {
  const shared = globalThis as Shared;
  shared.__tandem ??= {};
  if (shared.__tandem.card) return shared.__tandem.card.toggle();
  shared.__tandem.card = mountCard();
});
