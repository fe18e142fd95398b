import type { Language } from '../domain/settings';

const rules = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr') };

/** Picks the singular or plural form for `n` by the language's own rule (0 is singular in French). */
export function plural(language: Language, n: number, one: string, other: string): string {
  return rules[language].select(n) === 'one' ? one : other;
}
