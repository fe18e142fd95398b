import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { Brand } from '../../components/settings/Brand';
import { useAppearance } from '../../components/settings/use-appearance';
import { TextProvider } from '../../components/ui/i18n-context';
import { ToastProvider } from '../../components/ui/Toast';
import { languageOf, messagesFor } from '../../lib/i18n/i18n';
import { getSettings } from '../../lib/store/queries';
import { Handoffs } from './Handoffs';
import { Review } from './Review';

/** The routes, each a hash of its name; the review of likely duplicates is where no hash leads. */
const routes = ['review', 'handoffs'] as const;
const routeOf = (hash: string) => routes.find((route) => hash === `#${route}`) ?? 'review';

/** The dashboard: what needs more room than the side panel has. */
export function Dashboard() {
  const settings = useLiveQuery(() => getSettings(languageOf(browser.i18n.getUILanguage())));
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(routeOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const language = settings?.language ?? languageOf(browser.i18n.getUILanguage());
  const words = messagesFor(language);
  const titles = { review: words.people.reviewTitle, handoffs: words.handoffs.title };
  useAppearance(language, settings?.theme ?? 'auto', `${titles[route]} · Tandem`);
  if (!settings) return null;
  return (
    <TextProvider language={language}>
      <ToastProvider>
        <main className="review">
          <div className="row wrap">
            <Brand />
            <nav className="row grow" aria-label={messagesFor(language).common.tandem}>
              {routes.map((one) => (
                <a
                  key={one}
                  href={`#${one}`}
                  aria-current={one === route ? 'page' : undefined}
                  data-act={`route-${one}`}
                >
                  {titles[one]}
                </a>
              ))}
            </nav>
          </div>
          {route === 'review' ? <Review /> : <Handoffs />}
        </main>
      </ToastProvider>
    </TextProvider>
  );
}
