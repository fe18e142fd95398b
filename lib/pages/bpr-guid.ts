import { linkedInIdentity, memberIdentity } from '../domain/identity';

/** What a legacy page's embedded JSON says of one member. */
export interface EmbeddedProfile {
  name: string;
  headline?: string;
  member?: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * The embedded profile (`code[id^=bpr-guid]`, `included[]`) of the person with one of these identities. The same
 * blocks hold the viewer's own profile: only the one whose `publicIdentifier` is asked for counts (saved pages).
 */
export function embeddedProfile(doc: Document, identities: string[]): EmbeddedProfile | undefined {
  for (const code of doc.querySelectorAll('code[id^="bpr-guid"]')) {
    for (const item of included(code.textContent ?? '')) {
      if (!text(item.$type).endsWith('dash.identity.profile.Profile')) continue;
      const slug = text(item.publicIdentifier);
      const identity = slug && linkedInIdentity(`/in/${encodeURIComponent(slug)}`);
      if (!identity || !identities.includes(identity)) continue;
      const member = memberIdentity(text(item.entityUrn).split(':').at(-1) ?? '');
      return { name: `${text(item.firstName)} ${text(item.lastName)}`, headline: text(item.headline), member };
    }
  }
  return undefined;
}

function included(json: string): Record<string, unknown>[] {
  if (!json.includes('dash.identity.profile.Profile')) return [];
  try {
    const data: unknown = JSON.parse(json);
    const list = data && typeof data === 'object' && 'included' in data ? data.included : undefined;
    return Array.isArray(list) ? list.filter((item) => item && typeof item === 'object') : [];
  } catch {
    return []; // Blocks may be cut or hold something else: the other ways still stand.
  }
}
