import browser from 'webextension-polyfill';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import { sitePattern } from './AddSite';

/** Webmails whose host is the user's own, or one Tandem does not watch by itself. */
const webmail = /^(roundcube|outlook|zimbra|proton|yahoo)-/;
const watched = /^https:\/\/(outlook\.(live|office|office365)\.com|mail\.google\.com)\//;

/** Read once by the toolbar button: this webmail can be watched from now on, this site alone. */
export function WatchSite({ page, url, settings }: { page: string; url: string; settings: Settings }) {
  const t = useText();
  const toast = useToast();
  const pattern = sitePattern(url);
  if (!pattern || !webmail.test(page) || watched.test(url) || settings.sites.includes(pattern)) return null;
  if (settings.mode === 'quiet') return null;
  const add = () => {
    // Synchronous in the click: browsers refuse to ask after any await.
    browser.permissions
      .request({ origins: [pattern] })
      .then(async (granted) => {
        if (!granted) return toast({ text: t.lead.refusedSite });
        await send('site.add', { pattern });
      })
      .catch(() => toast({ text: t.lead.refusedSite, fault: true }));
  };
  return (
    <section className="watch-site stack">
      <Button small icon="plus" act="watch-site" onClick={add}>
        {t.people.watchSite(new URL(url).host)}
      </Button>
      <p className="tiny">{t.people.watchSiteHint}</p>
    </section>
  );
}
