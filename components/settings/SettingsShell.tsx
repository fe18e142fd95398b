import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import { Brand } from './Brand';

/** The sections of the options, in order; each is a hash route of the same name. */
export const settingsSections = [
  'you',
  'team',
  'contract',
  'crm',
  'sources',
  'sites',
  'health',
  'look',
  'data',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** The section a hash names; the first one for anything else. */
export function sectionOf(hash: string): SettingsSection {
  return settingsSections.find((section) => hash === `#${section}` || hash.startsWith(`#${section}/`)) ?? 'you';
}

export interface SettingsShellProps {
  section: SettingsSection;
  /** How many kinds of page fail: Health carries a mark then. */
  failing?: number;
  children: ReactNode;
}

/** The list of sections at the left, the open one beside it. Focus follows to its heading when it changes. */
export function SettingsShell({ section, failing = 0, children }: SettingsShellProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section);
  useEffect(() => {
    if (shown.current !== section) heading.current?.focus();
    shown.current = section;
  }, [section]);
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={t.settings.title}>
        <Brand />
        <ul>
          {settingsSections.map((one) => (
            <li key={one}>
              <a href={`#${one}`} aria-current={one === section ? 'page' : undefined} data-act={`section-${one}`}>
                {t.settings.sections[one]}
                {one === 'health' && failing > 0 && (
                  <span className="failing" title={t.health.failingMark(failing)} data-failing={failing}>
                    <Icon name="close" />
                    <span className="hidden-text">{t.health.failingMark(failing)}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="settings-main">
        <header>
          <h1 ref={heading} tabIndex={-1}>
            {t.settings.sections[section]}
          </h1>
          <p className="muted">{t.settings[section].intro}</p>
        </header>
        {children}
      </main>
    </div>
  );
}
