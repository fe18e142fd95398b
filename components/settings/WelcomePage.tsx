import { useState } from 'react';
import type { Language, Settings } from '../../lib/domain/settings';
import { useText } from '../ui/i18n-context';
import { useToast } from '../ui/Toast';
import { Brand } from './Brand';
import { LanguageField } from './LanguageField';
import { type WelcomeAnswers, WelcomeForm } from './WelcomeForm';
import { WelcomeNext } from './WelcomeNext';

export interface WelcomePageProps {
  settings: Settings;
  shortcut: string;
  onLanguage: (language: Language) => void;
  /** Rejects when it could not be saved. */
  onAgree: (answers: WelcomeAnswers) => Promise<void>;
  onCrm: () => void;
}

/** The questions first; once answered, what to do next. */
export function WelcomePage({ settings, shortcut, onLanguage, onAgree, onCrm }: WelcomePageProps) {
  const t = useText();
  const { name, roles, mode } = settings;
  const toast = useToast();
  const [asking, setAsking] = useState(settings.consentOn === null);
  const agree = (answers: WelcomeAnswers): void => {
    onAgree(answers).then(
      () => setAsking(false),
      (fault: unknown) => {
        console.error(fault);
        toast({ text: t.settings.saveFailed, fault: true });
      },
    );
  };
  return (
    <main className="welcome">
      <header>
        <Brand />
        <LanguageField language={settings.language} onChange={onLanguage} />
      </header>
      {asking ? (
        <>
          <h1>{t.settings.welcome.title}</h1>
          <p className="promise">{t.settings.welcome.lead}</p>
          <WelcomeForm answers={{ name, roles, mode }} agreed={settings.consentOn !== null} onAgree={agree} />
        </>
      ) : (
        <WelcomeNext name={name} mode={mode} shortcut={shortcut} onCrm={onCrm} onChange={() => setAsking(true)} />
      )}
    </main>
  );
}
