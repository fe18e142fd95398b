import type { ReactNode } from 'react';
import browser from 'webextension-polyfill';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Empty } from '../../components/ui/States';
import { useToast } from '../../components/ui/Toast';
import { send } from '../../lib/messaging/extension-client';

/** The match pattern of one site, without its port (Firefox knows none); undefined for what is no web page. */
export function sitePattern(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined;
}

/** A page Tandem may not look at; a webmail of one's own can be added, this site alone. */
export function AddSite({ url, onAdded, manual }: { url: string; onAdded: () => void; manual: ReactNode }) {
  const t = useText();
  const toast = useToast();
  const pattern = sitePattern(url);
  if (!pattern)
    return (
      <Empty title={t.lead.nobody} action={manual}>
        {t.lead.noAccessOther}
      </Empty>
    );
  const host = new URL(url).host;
  const add = () => {
    // Synchronous in the click: browsers refuse to ask after any await.
    browser.permissions
      .request({ origins: [pattern] })
      .then(async (granted) => {
        if (!granted) return toast({ text: t.lead.refusedSite });
        await send('site.add', { pattern });
        onAdded();
      })
      .catch(() => toast({ text: t.lead.refusedSite, fault: true }));
  };
  return (
    <Empty
      title={t.lead.noAccess}
      icon="page"
      action={
        <>
          <Button look="go" act="add-site" onClick={add}>
            {t.lead.addSite(host)}
          </Button>
          {manual}
        </>
      }
    >
      {t.lead.noAccessHint(host)}
    </Empty>
  );
}
