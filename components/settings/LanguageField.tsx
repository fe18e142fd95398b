import { Language } from '../../lib/domain/settings';
import { useText } from '../ui/i18n-context';
import { Segments } from '../ui/Segments';

/** Each language in its own words, so that whoever is lost finds the way back. */
const names: Record<Language, string> = { en: 'English', fr: 'Français' };

/** The language of the whole interface. */
export function LanguageField({ language, onChange }: { language: Language; onChange: (language: Language) => void }) {
  const options = Language.options.map((value) => ({ value, label: names[value], act: `language-${value}` }));
  return <Segments label={useText().settings.look.language} options={options} value={language} onChange={onChange} />;
}
