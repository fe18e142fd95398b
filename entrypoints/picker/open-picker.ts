import { viewKey } from '../../lib/domain/mirror';
import type { PickOrder } from '../../lib/domain/pick-order';
import type { RecipeField } from '../../lib/domain/recipe';
import type { PageSettings } from '../../lib/domain/settings';
import { repair as en } from '../../lib/i18n/en/repair';
import { repair as fr } from '../../lib/i18n/fr/repair';
import { stored } from '../../lib/messaging/page-client';
import { type Picker, startPicker } from './picker';

/** What scripts of ours share in a page's isolated world; the page itself cannot see it. */
interface Shared {
  __tandem?: {
    card?: { aside(): { missing: readonly RecipeField[]; back(taught: readonly RecipeField[]): void } | undefined };
    /** What is to be pointed at: set by the background before this script. */
    pick?: PickOrder;
    /** Ends whatever picking goes on. */
    picker?: Picker;
    /** What was taught, once picking has ended: what the side panel waits for. */
    picking?: Promise<readonly RecipeField[]>;
  };
}

/** The language of the browser, while the settings are not known to pages (before consent). */
const byBrowser = (): Pick<PageSettings, 'language' | 'theme'> => ({
  language: /^fr\b/i.test(navigator.language) ? 'fr' : 'en',
  theme: 'auto',
});

/** Picks what the background asked for; the card, where it is open, steps aside. Run again, it begins anew. */
export function openPicker(): void {
  const shared = (globalThis as Shared).__tandem;
  const order = shared?.pick;
  if (!shared || !order) return;
  shared.pick = undefined;
  shared.picker?.stop();
  const pick = async (): Promise<readonly RecipeField[]> => {
    const settings = (await stored<PageSettings>(viewKey).catch(() => undefined)) ?? byBrowser();
    const card = shared.card?.aside();
    const words = (settings.language === 'fr' ? fr : en).picker;
    const picker = startPicker(order, card?.missing ?? [], settings, words);
    shared.picker = picker;
    const taught = await picker.ended;
    if (shared.picker === picker) shared.picker = undefined;
    card?.back(taught);
    return taught;
  };
  shared.picking = pick();
}
