import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { useAppearance } from '../../components/settings/use-appearance';
import type { WelcomeAnswers } from '../../components/settings/WelcomeForm';
import { WelcomePage } from '../../components/settings/WelcomePage';
import { TextProvider } from '../../components/ui/i18n-context';
import { ToastProvider } from '../../components/ui/Toast';
import { now } from '../../lib/clock';
import { isRefusal } from '../../lib/domain/refusal';
import type { Language } from '../../lib/domain/settings';
import { languageOf, messagesFor } from '../../lib/i18n/i18n';
import { send } from '../../lib/messaging/extension-client';
import { getSettings } from '../../lib/store/queries';

const ofBrowser = (): Language => languageOf(browser.i18n.getUILanguage());

/** The shortcut as this browser has it; people may have changed it. */
async function shortcutNow(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === 'capture')?.shortcut ?? '';
}

/** First run: who you are, how Tandem appears, what is kept; nothing is collected before they agree. */
export function Welcome() {
  const settings = useLiveQuery(async () => getSettings(ofBrowser()));
  const [shortcut, setShortcut] = useState('');
  useEffect(() => void shortcutNow().then(setShortcut), []);
  const language = settings?.language ?? ofBrowser();
  useAppearance(language, settings?.theme ?? 'auto', messagesFor(language).settings.welcome.title);
  if (!settings) return null;

  const agree = async (answers: WelcomeAnswers): Promise<void> => {
    // Keeps the browser from evicting the database. Only a page may ask; a no is no reason to stop.
    await navigator.storage.persist().catch(() => false);
    const patch = { ...answers, language, consentOn: settings.consentOn ?? now() };
    const saved: unknown = await send('settings.save', { patch });
    if (isRefusal(saved)) throw new Error(saved.refused);
  };

  return (
    <TextProvider language={language}>
      <ToastProvider>
        <WelcomePage
          settings={settings}
          shortcut={shortcut}
          onLanguage={(next) => void send('settings.save', { patch: { language: next } })}
          onAgree={agree}
          onCrm={() => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#crm') })}
        />
      </ToastProvider>
    </TextProvider>
  );
}
