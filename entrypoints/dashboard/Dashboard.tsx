import { useLiveQuery } from 'dexie-react-hooks';
import browser from 'webextension-polyfill';
import { Brand } from '../../components/settings/Brand';
import { useAppearance } from '../../components/settings/use-appearance';
import { TextProvider } from '../../components/ui/i18n-context';
import { ToastProvider } from '../../components/ui/Toast';
import { languageOf, messagesFor } from '../../lib/i18n/i18n';
import { getSettings } from '../../lib/store/queries';
import { Review } from './Review';

/** The dashboard: what needs more room than the side panel has. One route so far, the review of likely duplicates. */
export function Dashboard() {
  const settings = useLiveQuery(() => getSettings(languageOf(browser.i18n.getUILanguage())));
  const language = settings?.language ?? languageOf(browser.i18n.getUILanguage());
  useAppearance(language, settings?.theme ?? 'auto', `${messagesFor(language).people.reviewTitle} · Tandem`);
  if (!settings) return null;
  return (
    <TextProvider language={language}>
      <ToastProvider>
        <main className="review">
          <Brand />
          <Review />
        </main>
      </ToastProvider>
    </TextProvider>
  );
}
