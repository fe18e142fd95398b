import { type SiteFault, SitesForm, siteName } from '../../components/settings/SitesForm';
import { useText } from '../../components/ui/i18n-context';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import { askPermission } from './ask-permission';
import { isBuiltIn, sitePattern } from './site-pattern';
import { useAnswer, useSave } from './use-save';

/** Where Tandem works. A site added here is asked for in the click that adds it, and given back when it is removed. */
export function SitesPage({ settings }: { settings: Settings }) {
  const t = useText().settings.sites;
  const save = useSave();
  const answer = useAnswer();

  const add = async (address: string): Promise<SiteFault | undefined> => {
    const pattern = sitePattern(address);
    if (!pattern) return 'not-an-address';
    if (isBuiltIn(pattern) || settings.sites.includes(pattern)) return 'already';
    if (!(await askPermission([pattern]))) return 'denied';
    await answer(send('site.add', { pattern }), t.addedNow(siteName(pattern)));
    return undefined;
  };

  const remove = async (pattern: string): Promise<void> => {
    await answer(send('site.remove', { pattern }), t.removed(siteName(pattern)));
  };

  return (
    <SitesForm
      mode={settings.mode}
      sites={settings.sites}
      onMode={(mode) => save({ mode })}
      onAdd={add}
      onRemove={remove}
    />
  );
}
