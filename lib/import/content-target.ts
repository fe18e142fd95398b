import type { ColumnTarget } from '../domain/saved-mapping';
import { emailsIn, linkedInIn, phonesIn } from './cell-identities';
import { parseDate, shortDate } from './dates';
import { engagementOf } from './engagement-words';
import { yesOrNo } from './yes-no';

const isDate = (text: string): boolean => parseDate(text) !== undefined || shortDate(text) !== undefined;
/** A phone number by its look alone: signs between its digits, or a country's plus. */
const isPhone = (text: string): boolean => {
  const { identities, national } = phonesIn(text, false);
  return identities.length > 0 || (national.length === 1 && /^[\d\s.()/-]{9,20}$/.test(text) && !isDate(text));
};

/** True when most of the filled samples are such. */
export const mostly = (samples: readonly string[], are: (text: string) => boolean): boolean => {
  const filled = samples.filter((text) => text.trim());
  return filled.length > 0 && filled.filter(are).length * 2 > filled.length;
};

/** What a column holds by its values alone: addresses, LinkedIn profiles, dates, phone numbers; undefined for anything else. */
export function contentTarget(samples: readonly string[]): ColumnTarget | undefined {
  if (mostly(samples, (text) => emailsIn(text).length > 0)) return 'email';
  if (mostly(samples, (text) => linkedInIn(text.trim()) !== undefined)) return 'linkedin';
  if (mostly(samples, (text) => /\D/.test(text.trim()) && isDate(text))) return 'engagementOn';
  if (mostly(samples, isPhone)) return 'phone';
  return undefined;
}

/** What a target's values must look like, where they have a look: at least one sample in a file that has any. */
const looks: Partial<Record<ColumnTarget, (text: string) => boolean>> = {
  email: (text) => text.includes('@'),
  linkedin: (text) => linkedInIn(text.trim()) !== undefined,
  phone: (text) => (text.match(/\d/g)?.length ?? 0) >= 6,
  engagement: (text) => engagementOf(text) !== undefined,
  engagementOn: isDate,
  capturedOn: isDate,
  registeredOn: isDate,
  attended: (text) => yesOrNo(text) !== undefined,
  unsubscribedOn: (text) => isDate(text) || yesOrNo(text) !== undefined,
};

/** False when a column's values speak against what its header says (`Email` with yes and no in it). */
export function fits(target: ColumnTarget, samples: readonly string[]): boolean {
  const look = looks[target];
  const filled = samples.filter((text) => text.trim() && !/^[-–—]+$/.test(text.trim()));
  return !look || !filled.length || filled.some(look);
}
