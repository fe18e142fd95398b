import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import browser from 'webextension-polyfill';
import { Button } from '../../components/ui/Button';
import { TextProvider, useText } from '../../components/ui/i18n-context';
import { Empty } from '../../components/ui/States';
import { ToastProvider } from '../../components/ui/Toast';
import type { Settings } from '../../lib/domain/settings';
import { languageOf } from '../../lib/i18n/i18n';
import { getSettings } from '../../lib/store/queries';
import { Panel } from './Panel';
import { TypingWindow } from './TypingWindow';

const params = new URLSearchParams(location.search);

/** Language and theme; the panel once the person agreed, the way to the welcome page before. */
export function App() {
  const settings = useLiveQuery(async () => getSettings(languageOf(browser.i18n.getUILanguage())));
  useEffect(() => {
    if (!settings) return;
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.theme = settings.theme;
  }, [settings]);
  if (!settings) return null;
  return (
    <TextProvider language={settings.language}>
      <ToastProvider>
        <Screen settings={settings} />
      </ToastProvider>
    </TextProvider>
  );
}

function Screen({ settings }: { settings: Settings }) {
  const t = useText();
  if (settings.consentOn !== null)
    return params.get('window') ? (
      <TypingWindow params={params} settings={settings} />
    ) : (
      <Panel settings={settings} tabId={Number(params.get('tabId')) || undefined} />
    );
  return (
    <main>
      <Empty
        title={t.lead.consentNeeded}
        action={
          <Button
            look="go"
            act="welcome"
            onClick={() => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
          >
            {t.common.tandem}
          </Button>
        }
      >
        {t.lead.consentHint}
      </Empty>
    </main>
  );
}
