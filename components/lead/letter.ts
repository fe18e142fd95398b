import { fieldNames } from '../../lib/domain/field';
import type { KeptValue, Lead } from '../../lib/domain/lead';
import { splitName } from '../../lib/domain/person-name';
import type { Language } from '../../lib/domain/settings';
import { messagesFor } from '../../lib/i18n/i18n';
import { identityInWords, pageInWords, wayInWords } from './in-words';

/**
 * The answer to "where did you get this?", for the person themself, in their language: every value kept, where it was
 * read, how, when and by whom; what they are known by; their rights (GDPR art. 14.2.f and 15.1.g).
 * @param by who signs
 */
export function provenanceLetter(lead: Lead, language: Language, by: string): { subject: string; text: string } {
  const t = { ...messagesFor(language), language };
  const words = t.people.letterText;
  const day = (ms: number) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(ms);
  const source = (kept: KeptValue) =>
    kept.way === 'typed'
      ? words.typed(day(kept.on), kept.by.user)
      : words.read(pageInWords(t, kept.page), kept.url ?? '', wayInWords(t, kept.way), day(kept.on), kept.by.user);
  const values = fieldNames.flatMap((name) => {
    const kept = lead.fields[name];
    return kept ? [`${words.line(t.lead.fields[name], kept.value)}\n   ${source(kept)}`] : [];
  });
  const identities = lead.identities.map((identity) => `- ${identityInWords(identity)}`);
  const name = lead.fields.name?.value ?? '';
  const parts = [
    words.greeting(splitName(name).given || name),
    words.intro,
    values.join('\n'),
    ...(identities.length ? [[words.identities, ...identities].join('\n')] : []),
    words.rights,
    words.closing(by),
  ];
  return { subject: words.subject, text: parts.join('\n\n') };
}
