/** A `Person` of a guest page's JSON-LD: texts as they stand, lists in the page's order. */
export interface GuestPerson {
  name: string;
  urls: string[];
  jobTitles: string[];
  companies: string[];
  locality?: string;
  emails: string[];
  image?: string;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const texts = (value: unknown): string[] => list(value).filter((item): item is string => typeof item === 'string');
const text = (value: unknown): string | undefined => texts(value)[0];

/** The `Person` nodes at the top of the page's JSON-LD graph; authors of articles, deeper down, are not whom the page is about. */
export function guestPeople(doc: Document): GuestPerson[] {
  return [...doc.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const data = parsed(script.textContent ?? '');
    const top = isObject(data) && '@graph' in data ? list(data['@graph']) : list(data);
    // A profile page is about its main entity (schema.org/ProfilePage).
    const nodes = top.flatMap((node) =>
      isObject(node) && isObject(node.mainEntity) ? [node, node.mainEntity] : [node],
    );
    return nodes
      .filter((node): node is Json => isObject(node) && texts(node['@type']).includes('Person'))
      .flatMap(guestPerson);
  });
}

function guestPerson(node: Json): GuestPerson[] {
  const name = text(node.name);
  if (!name) return [];
  // A role with an end is a past one.
  const current = list(node.worksFor).filter(
    (org): org is Json => isObject(org) && !list(org.member).some((m) => isObject(m) && m.endDate),
  );
  const image = list(node.image)[0];
  return [
    {
      name,
      urls: [...texts(node.url), ...texts(node.sameAs)],
      jobTitles: texts(node.jobTitle),
      companies: current.map((org) => text(org.name) ?? ''),
      emails: texts(node.email).map((email) => email.replace(/^mailto:/i, '')),
      locality: isObject(node.address) ? text(node.address.addressLocality) : undefined,
      image: isObject(image) ? (text(image.contentUrl) ?? text(image.url)) : text(image),
    },
  ];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // A cut or foreign block: the page then shows no Person.
  }
}
