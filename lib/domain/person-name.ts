/** A name in its two parts, as mail greetings and CRMs want them. `family` is empty where there is only one part. */
export interface NameParts {
  given: string;
  family: string;
}

/** Words that begin a family name of several (French, Dutch, German, Spanish, Portuguese, Italian, Arabic, Hebrew, Irish). */
const particles =
  /^(de|du|des|d['’]?|da|das|do|dos|di|del|della|dello|dalla|von|vom|zu|zum|zur|van|vander|ter|ten|den|der|het|'t|la|le|les|lo|las|los|el|al|bin|ben|ibn|bint|abu|abou|bat|mac|mc|o|ó|ní|san|saint|st|y|e|af|av)$/i;
const cjk = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー・\s]+$/u;
/** Family names of two syllables or characters that are not one character long, the usual ones. */
const longFamilies =
  /^(欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|东方|東方|独孤|獨孤|南宫|南宮|夏侯|皇甫|尉迟|尉遲|公孙|公孫|남궁|황보|제갈|선우|독고|사공|서문)/u;

/**
 * Splits a name, shown as the person writes it, into given and family name. "Family, Given" goes by its comma; a family
 * name in capitals by them (DUPRÉ Chloé); particles go with the family name (Marie de La Tour, Ludwig van der Rohe);
 * Chinese, Japanese and Korean names begin with it. Otherwise the first word is the given name.
 */
export function splitName(name: string): NameParts {
  const text = name.replace(/\s+/g, ' ').trim();
  const comma = /^([^,]+),\s*([^,]+)$/.exec(text);
  if (comma) return { given: comma[2] ?? '', family: comma[1] ?? '' };
  if (cjk.test(text)) return splitCjk(text);
  const words = text.split(' ');
  if (words.length === 1) return { given: text, family: '' };
  const capital = words.map((word) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word) && word.length > 1);
  if (capital.some(Boolean) && !capital.every(Boolean)) {
    const given = words.filter((word, i) => !capital[i] && !(particles.test(word) && (capital[i + 1] ?? false)));
    if (given.length)
      return { given: given.join(' '), family: words.filter((word) => !given.includes(word)).join(' ') };
  }
  const at = words.findIndex((word, i) => i > 0 && i < words.length - 1 && particles.test(word));
  const cut = at > 0 ? at : words.length > 3 ? 2 : 1;
  return { given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') };
}

function splitCjk(text: string): NameParts {
  const [family, ...given] = text.split(/[\s・]+/);
  if (given.length) return { given: given.join(' '), family: family ?? '' };
  const letters = [...text];
  // Japanese names without a space cannot be cut by their letters alone.
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) || letters.length < 2 || letters.length > 4)
    return { given: '', family: text };
  const cut = longFamilies.test(text) ? 2 : 1;
  return { given: letters.slice(cut).join(''), family: letters.slice(0, cut).join('') };
}
