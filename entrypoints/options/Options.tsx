import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { type SettingsSection, SettingsShell, sectionOf } from '../../components/settings/SettingsShell';
import { useAppearance } from '../../components/settings/use-appearance';
import { TextProvider } from '../../components/ui/i18n-context';
import { ToastProvider } from '../../components/ui/Toast';
import { judge } from '../../lib/domain/judge-health';
import type { Settings } from '../../lib/domain/settings';
import { languageOf, messagesFor } from '../../lib/i18n/i18n';
import { allHealth } from '../../lib/store/health';
import { getSettings } from '../../lib/store/queries';
import { ContractPage } from './ContractPage';
import { CrmPage } from './CrmPage';
import { DataPage } from './DataPage';
import { HealthPage } from './HealthPage';
import { LookPage } from './LookPage';
import { SitesPage } from './SitesPage';
import { SourcesPage } from './SourcesPage';
import { TeamPage } from './TeamPage';
import { YouPage } from './YouPage';

const pages: Record<SettingsSection, (props: { settings: Settings }) => React.ReactNode> = {
  you: YouPage,
  team: TeamPage,
  contract: ContractPage,
  crm: CrmPage,
  sources: SourcesPage,
  sites: SitesPage,
  health: HealthPage,
  look: LookPage,
  data: DataPage,
};

/** The options: a section for each hash, read live, changed by message. */
export function Options() {
  const settings = useLiveQuery(async () => getSettings(languageOf(browser.i18n.getUILanguage())));
  const failing = useLiveQuery(async () => (await allHealth()).filter((one) => judge(one).state === 'failing').length);
  const [section, setSection] = useState(() => sectionOf(location.hash));
  useEffect(() => {
    const follow = (): void => setSection(sectionOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const language = settings?.language ?? languageOf(browser.i18n.getUILanguage());
  const words = messagesFor(language).settings;
  useAppearance(language, settings?.theme ?? 'auto', `${words.sections[section]} · ${words.title} · Tandem`);
  if (!settings) return null;
  const Page = pages[section];
  return (
    <TextProvider language={language}>
      <ToastProvider>
        <SettingsShell section={section} failing={failing}>
          <Page settings={settings} />
        </SettingsShell>
      </ToastProvider>
    </TextProvider>
  );
}
