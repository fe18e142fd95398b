import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { Brand } from '../../components/settings/Brand';
import { useAppearance } from '../../components/settings/use-appearance';
import { TextProvider } from '../../components/ui/i18n-context';
import { ToastProvider } from '../../components/ui/Toast';
import { languageOf, messagesFor } from '../../lib/i18n/i18n';
import { getSettings } from '../../lib/store/queries';
import { Campaign } from './Campaign';
import { Campaigns } from './Campaigns';
import { Handoffs } from './Handoffs';
import { Import } from './Import';
import { Leads } from './Leads';
import { Review } from './Review';

/** The routes, each a hash of its name, one campaign's page beside them; the leads are where no hash leads. */
const routes = ['leads', 'campaigns', 'import', 'handoffs', 'review'] as const;
const routeOf = (hash: string) => routes.find((route) => hash.split('?')[0] === `#${route}`) ?? 'leads';
const campaignOf = (hash: string) => /^#campaign\/(.+)$/.exec(hash)?.[1];

/** The dashboard: what needs more room than the side panel has. */
export function Dashboard() {
  const settings = useLiveQuery(async () => getSettings(languageOf(browser.i18n.getUILanguage())));
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const campaign = campaignOf(hash);
  const route = campaign ? 'campaigns' : routeOf(hash);
  const language = settings?.language ?? languageOf(browser.i18n.getUILanguage());
  const words = messagesFor(language);
  const titles = {
    leads: words.find.title,
    campaigns: words.words.title,
    review: words.people.reviewTitle,
    import: words.imports.title,
    handoffs: words.handoffs.title,
  };
  useAppearance(language, settings?.theme ?? 'auto', `${titles[route]} · Tandem`);
  if (!settings) return null;
  return (
    <TextProvider language={language}>
      <ToastProvider>
        <main className={route === 'leads' ? 'find-page' : 'review'}>
          <div className="row wrap">
            <Brand />
            <nav className="row wrap grow" aria-label={messagesFor(language).common.tandem}>
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
          {route === 'leads' && <Leads settings={settings} />}
          {campaign && <Campaign key={campaign} id={decodeURIComponent(campaign)} settings={settings} />}
          {route === 'campaigns' && !campaign && <Campaigns hash={hash} settings={settings} />}
          {route === 'import' && <Import settings={settings} />}
          {route === 'handoffs' && <Handoffs />}
          {route === 'review' && <Review />}
        </main>
      </ToastProvider>
    </TextProvider>
  );
}
