import { bucketKey, type MirrorBucket, mirrorHash, openKey, viewKey } from '../domain/mirror';
import type { OpenHours, PageSettings } from '../domain/settings';
import { makeBadge } from './badge';
import { api, say } from './say';
import { sweep } from './sweep';
import { watchPage } from './watch-page';

/** What scripts of ours share in a page's isolated world; the page itself cannot see it. */
interface Shared {
  __tandem?: { watcher?: { remove(): void }; card?: { toggle(): void; refresh(): void } };
}

/** True when pages such as this one are no longer read well (Options → Health says what). */
function isIll({ ill = [] }: Partial<PageSettings>): boolean {
  const { hostname, pathname } = location;
  const here = (host: string) => hostname === host || hostname.endsWith(`.${host}`);
  return ill.some(({ hosts, path }) => hosts.some(here) && new RegExp(path).test(pathname));
}

/**
 * The watcher: who is this page about, and what does the mirror say of them? Registered at run time (never before
 * consent, never in quiet mode) as an unlisted script: WXT's own content-script wrapper would announce itself to the
 * page by an event. No framework, no worker, no IndexedDB on the way to the badge.
 */
export function watch(identityOf: (url: Location, doc: Document) => string | undefined): void {
  const shared = globalThis as Shared;
  // A page just beginning to load holds nothing yet.
  if (!shared.__tandem && document.readyState !== 'loading') sweep();
  shared.__tandem ??= {};
  shared.__tandem.watcher?.remove();

  let shown: string | undefined;
  let settings: PageSettings | undefined;
  const badge = makeBadge({
    near: () => say('page.near', {}),
    open: () => say('page.open-card', {}),
    place: (place) => say('page.place-badge', { place }),
  });

  async function paint(identity: string): Promise<void> {
    const hash = mirrorHash(identity);
    const key = bucketKey(hash);
    const kept = await api.storage.local.get([viewKey, key]);
    const entry = (kept[key] as MirrorBucket | undefined)?.[hash];
    // The open hours are long: read only where a clock runs.
    const hours = entry && entry[3] > 0 ? await api.storage.local.get(openKey) : {};
    if (identity !== shown) return;
    settings = kept[viewKey] as PageSettings | undefined;
    if (settings?.mode === 'overlay')
      badge.show(settings, entry, (hours[openKey] as OpenHours | undefined) ?? [], isIll(settings));
    else badge.hide();
  }

  function look(): void {
    if (!api.runtime?.id) {
      remove();
      return;
    }
    const identity = identityOf(location, document);
    if (identity === shown) {
      badge.keep();
      return;
    }
    shown = identity;
    if (identity) void paint(identity);
    else badge.hide();
    shared.__tandem?.card?.refresh();
  }

  function changed(changes: Record<string, unknown>): void {
    if (shown && (viewKey in changes || bucketKey(mirrorHash(shown)) in changes)) void paint(shown);
  }

  const stop = watchPage(look);
  api.storage.onChanged.addListener(changed);
  function remove(): void {
    stop();
    badge.remove();
    api.storage?.onChanged?.removeListener(changed);
    if (shared.__tandem) shared.__tandem.watcher = undefined;
  }
  shared.__tandem.watcher = { remove };
  look();
}
