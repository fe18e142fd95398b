import type { Language } from '../domain/settings';
import { plural } from './plural';

const formats = { en: new Intl.NumberFormat('en-GB'), fr: new Intl.NumberFormat('fr-FR') };

/** A number as the language groups it: `12,480`, `12 480`. */
export const grouped = (language: Language, n: number): string => formats[language].format(n);

/** A number and what it counts: `12,480 rows`. */
export const counted = (language: Language, n: number, one: string, other: string): string =>
  `${grouped(language, n)} ${plural(language, n, one, other)}`;
