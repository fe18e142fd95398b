import { type Settings, Theme } from '../../lib/domain/settings';
import { useText } from '../ui/i18n-context';
import { Segments } from '../ui/Segments';
import { LanguageField } from './LanguageField';
import { Part } from './Part';

export interface LookFormProps {
  settings: Pick<Settings, 'language' | 'theme'>;
  onChange: (patch: Partial<Pick<Settings, 'language' | 'theme'>>) => void;
}

/** Language and theme; each takes effect at once. */
export function LookForm({ settings, onChange }: LookFormProps) {
  const t = useText().settings.look;
  const themes = Theme.options.map((value) => ({ value, label: t[value], act: `theme-${value}` }));
  return (
    <>
      <Part title={t.language}>
        <LanguageField language={settings.language} onChange={(language) => onChange({ language })} />
      </Part>
      <Part title={t.theme}>
        <Segments label={t.theme} options={themes} value={settings.theme} onChange={(theme) => onChange({ theme })} />
      </Part>
    </>
  );
}
