/** What a vCard says of one person, as far as Tandem keeps it (RFC 6350, and RFC 2426 and 2.1 that are still sent). */
export interface VCard {
  name?: string;
  jobTitle?: string;
  company?: string;
  location?: string;
  emails: string[];
  urls: string[];
}

const unescaped = (text: string) =>
  text
    .replace(/\\n/gi, ' ')
    .replace(/\\([,;:\\])/g, '$1')
    .trim();
const parts = (text: string) => text.split(/(?<!\\);/).map(unescaped);

/** Quoted-printable of vCard 2.1, which Outlook still writes. */
function quoted(text: string): string {
  const bytes = [...text.matchAll(/=([0-9A-F]{2})|([\s\S])/gi)].flatMap(([, hex, plain]) =>
    hex ? [Number.parseInt(hex, 16)] : [...new TextEncoder().encode(plain)],
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}

/** The address of the one vCard file of the page's own site it links to; undefined for none or several. */
export function vCardLink(doc: Document): string | undefined {
  const links = [...doc.querySelectorAll<HTMLAnchorElement>('a[href$=".vcf" i], a[type="text/vcard"]')];
  const own = new Set(links.map((link) => link.href).filter((href) => href.startsWith(`${doc.location.origin}/`)));
  return own.size === 1 ? [...own][0] : undefined;
}

/** The first card of a text; undefined when there is none. Folded lines are joined; properties of no use here are left out. */
export function parseVCard(text: string): VCard | undefined {
  const block = /BEGIN:VCARD\s([\s\S]*?)END:VCARD/i.exec(text)?.[1];
  if (!block) return undefined;
  const card: VCard = { emails: [], urls: [] };
  for (const line of block
    .replace(/\r?\n[ \t]/g, '')
    .replace(/=\r?\n/g, '')
    .split(/\r?\n/)) {
    const found = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)?):(.*)$/.exec(line);
    if (!found) continue;
    const [, property = '', options = '', raw = ''] = found;
    const value = /QUOTED-PRINTABLE/i.test(options) ? quoted(raw) : raw;
    const list = parts(value);
    switch (property.toUpperCase()) {
      case 'FN':
        card.name = unescaped(value);
        break;
      case 'N':
        card.name ??= [list[1], list[2], list[0]].filter(Boolean).join(' ');
        break;
      case 'TITLE':
        card.jobTitle = unescaped(value);
        break;
      case 'ORG':
        card.company = list[0];
        break;
      case 'ADR':
        card.location ??= [list[3], list[6]].filter(Boolean).join(', ') || undefined;
        break;
      case 'EMAIL':
        card.emails.push(unescaped(value));
        break;
      case 'URL':
        card.urls.push(unescaped(value));
        break;
    }
  }
  return card;
}
