import type { Candidate, ReadValue } from '../domain/candidate';
import { emailIdentity, isStrong, linkedInIdentity } from '../domain/identity';
import { cleanName } from './clean-name';
import { cleanText } from './clean-text';
import { candidate } from './values';

const way = 'selected-text';
const low = (value: string): ReadValue => ({ value, way, confidence: 'low' });
const legalForm =
  /\b(sas|sasu|sarl|eurl|s\.?a\.?s?|scop|gmbh|ag|kg|ltd|llc|llp|plc|inc|corp|b\.?v|n\.?v|s\.?r\.?l|s\.?p\.?a|oy|ab|as|aps)\.?$/i;

/**
 * What the text a person selected says of somebody ("Zoé Noël, acheteuse, Exemple SAS"): name, title, company by their
 * place, mail address and profile wherever they stand. All of low confidence: shown in a form, to be confirmed. Undefined
 * when no name, address or profile is in it.
 */
export function selectedPerson(text: string, url: URL): Candidate | undefined {
  const words = text.slice(0, 2000);
  const addresses = [
    ...new Set(
      (words.match(/[^\s<>()"',;:]+@[^\s<>()"',;:]+/g) ?? []).flatMap((t) => emailIdentity(t.replace(/\.$/, '')) ?? []),
    ),
  ];
  const profile = linkedInIdentity(
    /(?:https?:\/\/)?[\w.]*linkedin\.com\/in\/[^\s,;)]+/i.exec(words)?.[0]?.replace(/^(?!https?:)/i, 'https://') ?? '',
  );
  const rest = words.replace(/\S+@\S+/g, ' ').replace(/\S*linkedin\.com\/\S+|https?:\/\/\S+/gi, ' ');
  const [first, ...others] = rest
    .split(/[\n\r\t,;|•·]+|\s[-–—]\s/)
    .map((part) => cleanText(part, 200))
    .filter((part) => /\p{L}/u.test(part) && !/\d{4,}/.test(part));
  const name = cleanName(first);
  if (!name && !addresses.length && !profile) return undefined;
  const [second, third, fourth] = others;
  const alone = second && !third && legalForm.test(second);
  const fields = {
    ...(name && { name: low(name) }),
    ...(second && !alone && { jobTitle: low(second) }),
    ...((alone || third) && { company: low((alone ? second : third) as string) }),
    ...(fourth && { location: low(fourth) }),
  };
  return candidate(
    way,
    url,
    [...addresses.filter(isStrong), profile],
    fields,
    addresses.map((address) => low(address.slice('email:'.length))),
  );
}
