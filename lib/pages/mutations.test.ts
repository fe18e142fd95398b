import { afterAll, describe, expect, it } from 'vitest';
import { type Expected, type ExpectedPerson, expected, parse, source } from './fixtures/expected';
import { told, wantedOf } from './fixtures/told';
import { gmailOwners } from './identities';
import { readPage } from './registry';

/** Played per page; `FUZZ_SEEDS=30` for a long run. */
const seeds = Number(process.env.FUZZ_SEEDS ?? 12);

/** A seeded generator (mulberry32), so that a failure can be played again. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const otherPhoto = 'https://media.licdn.com/dms/image/v2/OTHER/profile-displayphoto-shrink_400_400/0/1?e=1';
/** Another person's card, as sidebars and kept screens hold them, in every dialect's markup. */
const others = [
  `<div><a href="/in/mallory-other/"><img src="${otherPhoto}"><p>Mallory Other</p></a><p>Other headline</p><a aria-label="Invite Mallory Other to connect" href="/preload/custom-invite/?vanityName=mallory-other">Connect</a></div>`,
  `<section componentkey="com.linkedin.sdui.profile.card.refACoAAZ9otherotherotherTopcard"><img src="${otherPhoto}"><h2>Mallory Other</h2><p>Other headline</p><div><p>Other place</p><p>·</p><p><a href="/in/mallory-other/overlay/contact-info/">x</a></p></div></section>`,
  `<section data-member-id="5"><img title="Mallory Other" src="${otherPhoto}"><h1>Mallory Other</h1><span>Other place</span><span><a href="/in/mallory-other/overlay/contact-info/">x</a></span></section>`,
  '<tr class="zA"><td><span email="mallory@other.example" name="Mallory Other">Mallory Other</span></td></tr>',
  '<p>Write to <a href="mailto:mallory@other.example">mallory@other.example</a></p>',
];
const inSubject =
  '[componentkey$="Topcard"], section[data-member-id], .basic-profile-section, #message-header, .gE, .top-card-layout, ' +
  'main ul, main ol, table, [role="list"], [role="dialog"], [componentkey], article, .msg-thread, #profile-card-section, .pane, .pane *, .h-card, [data-sdui-screen$="Overlay"]';
/** Words of the interface, which a member's language swaps: none of them may matter. */
const words: [string, string][] = [
  ['Contact info', 'Coordonnées'],
  ['Profile photo', 'Photo de profil'],
  ['Current company:', 'Entreprise actuelle :'],
  ['connections', 'relations'],
  ['Connected on', 'Verbunden seit'],
  ['Connect', 'Vernetzen'],
  ['View ', 'Ver '],
  ['’s profile', ' Profil'],
  [' reacted with LIKE', ' a réagi avec J’aime'],
  [' a réagi avec J’aime', ' reagierte mit Gefällt mir'],
  ['2nd degree connection', 'Kontakt 2. Grades'],
  ['Current:', 'Aktuell:'],
  ['LinkedIn Member', 'LinkedIn-Mitglied'],
  ['From:', 'Von:'],
];

type Random = () => number;
const pick = <T>(list: ArrayLike<T>, next: Random) => list[Math.floor(next() * list.length)];
const nodes = (doc: Document) => doc.body.querySelectorAll('*');

const mutations: Record<string, (doc: Document, next: Random) => void> = {
  remove: (doc, next) => pick(nodes(doc), next)?.remove(),
  removeFromHead: (doc, next) => pick(doc.head.querySelectorAll('meta, title, link, script'), next)?.remove(),
  reorder: (doc, next) => {
    const node = pick(nodes(doc), next);
    const previous = node?.previousElementSibling;
    // Two lines in the same clothes, swapped, are another page: nothing could tell.
    const clothes = (one: Element) => `${one.tagName} ${one.getAttribute('class')}`;
    const alike = (a: Element, b: Element) =>
      clothes(a) === clothes(b) && [...a.children].map(clothes).join() === [...b.children].map(clothes).join();
    if (node && previous && !(alike(node, previous) && node.querySelectorAll('*').length < 3)) previous.before(node);
  },
  duplicate: (doc, next) => {
    const node = pick(nodes(doc), next);
    if (node && node !== doc.body) node.after(node.cloneNode(true));
  },
  renameClasses: (doc, next) => {
    // A class is renamed wherever it stands, as a new build of a site does.
    const renamed = new Map<string, string>();
    const rename = (name: string) => {
      if (!renamed.has(name)) renamed.set(name, next() < 0.3 ? `_${renamed.size}x` : name);
      return renamed.get(name);
    };
    for (const node of nodes(doc)) {
      if (node.classList.length) node.setAttribute('class', [...node.classList].map(rename).join(' '));
    }
  },
  stripAttribute: (doc, next) => {
    const node = pick(nodes(doc), next);
    const attribute = node && pick(node.attributes, next);
    // What was hidden and no longer is, is shown: that changes the truth.
    if (attribute && attribute.name !== 'style') node.removeAttribute(attribute.name);
  },
  swapLanguage: (doc) => {
    const swap = (text: string) => words.reduce((all, [en, fr]) => all.replaceAll(en, fr), text);
    doc.documentElement.lang = doc.documentElement.lang === 'fr' ? 'de' : 'fr';
    for (const node of nodes(doc)) {
      for (const name of ['aria-label', 'title', 'alt'])
        if (node.hasAttribute(name)) node.setAttribute(name, swap(node.getAttribute(name) ?? ''));
      if (!node.children.length && node.tagName !== 'SCRIPT' && node.tagName !== 'CODE')
        node.textContent = swap(node.textContent ?? '');
    }
  },
  wrap: (doc, next) => {
    const node = pick(doc.body.querySelectorAll('p, span, a, h1, h2, img'), next);
    if (!node) return;
    const box = doc.createElement('div');
    node.replaceWith(box);
    box.append(node);
  },
  otherPerson: (doc, next) => {
    const around = [...nodes(doc)].filter(
      (node) => !node.closest(inSubject) && !/^(SCRIPT|CODE|STYLE|TABLE|TBODY|TR)$/.test(node.tagName),
    );
    const box = doc.createElement('div');
    box.innerHTML = pick(others, next) ?? '';
    (pick(around, next) ?? doc.body).append(box);
  },
};

/** Values of a read person that are not those of one and the same expected person; nothing when all are. */
function strange(one: ExpectedPerson, truths: ExpectedPerson[]): string[] {
  const has = (truth: ExpectedPerson, identity: string) => truth.identities?.includes(identity);
  const named = one.identities ?? [];
  const owner = named.length
    ? truths.find((truth) => named.some((identity) => has(truth, identity)))
    : truths.find((truth) => truth.fields?.name === one.fields?.name);
  if (!owner) return [`somebody else: ${JSON.stringify(one)}`];
  const fields = Object.entries(one.fields ?? {}).filter(([name, value]) => owner.fields?.[name as 'name'] !== value);
  return [
    ...fields.map((field) => field.join(': ')),
    ...named.filter((identity) => !has(owner, identity)),
    ...(one.emails ?? []).filter((email) => !owner.emails?.includes(email)),
    ...(one.deed?.post && one.deed.post !== owner.deed?.post ? [one.deed.post] : []),
    ...(one.deed?.on && one.deed.on !== owner.deed?.on ? [`on ${one.deed.on}`] : []),
  ];
}

/** The messages a mail page holds, each once, in order: the last is the open one. */
const messagesIn = (doc: Document) => [
  ...new Set(
    [
      ...doc.querySelectorAll(
        '.adn, [data-test-id="message-view"], [data-testid^="message-view"], div[role="document"]',
      ),
    ].map((one) => one.getAttribute('data-message-id') ?? one.textContent),
  ),
];
const untouched = new Map<string, Document>();
function parsedOnce(page: Expected): Document {
  const kept = untouched.get(page.file);
  if (kept) return kept;
  for (const other of untouched.values()) other.defaultView?.close();
  untouched.clear();
  const doc = parse(source(page.file), page.url);
  untouched.set(page.file, doc);
  return doc;
}

const rates = { right: 0, missing: 0, wrong: 0 };
const valuesOf = (one: ExpectedPerson) => Object.keys(one.fields ?? {}).length + (one.emails?.length ?? 0);

/** What the mutated page says of anyone or anything else than the expected people: it may say less, never something else. */
function wrong(doc: Document, page: Expected): string[] {
  // A mailbox that no longer says whose it is cannot tell the user's own messages; one message less changes the truth.
  if (page.file.startsWith('gmail-thread') && !gmailOwners(doc).length) return [];
  const [now, before] = [messagesIn(doc), messagesIn(parsedOnce(page))];
  if (now.length < before.length || (before.length > 1 && now.at(-1) !== before.at(-1))) return [];
  const { people } = told(
    readPage(doc, page.url, (bug) => {
      throw bug;
    }),
  );
  const truth = wantedOf(page).people;
  const bad = people.flatMap((one) => strange(one, truth));
  const said = people.reduce((sum, one) => sum + valuesOf(one), 0) - bad.length;
  rates.right += said;
  rates.wrong += bad.length;
  rates.missing += Math.max(0, truth.reduce((sum, one) => sum + valuesOf(one), 0) - said);
  return bad;
}

describe('mutated fixture pages', () => {
  const people = expected.filter(
    (page) =>
      (page.outcome === 'person' || page.outcome === 'people') &&
      page.url === expected.find((first) => first.file === page.file)?.url,
  );

  it.each(people)(
    '$file as $url: nothing wrong, nothing thrown',
    (page) => {
      const html = source(page.file);
      for (let seed = 1; seed <= seeds; seed++) {
        // On any other page, whoever's address is linked may be one of its people.
        const kinds = Object.entries(mutations).filter(
          ([kind]) =>
            (kind !== 'otherPerson' || !/^(web-person|zimbra)/.test(page.file)) &&
            (seed % 8 !== 0 || !/^(otherPerson|duplicate|reorder)$/.test(kind)), // Nothing comes after the cut.
        );
        const next = random(seed * 7919 + html.length);
        const whole = seed % 8 ? html : html.slice(0, Math.floor(html.length * next()));
        const doc = parse(whole, page.url);
        const done: string[] = [];
        for (let step = 0; step < 4 && doc.body; step++) {
          const kind = pick(kinds, next);
          kind?.[1](doc, next);
          done.push(kind?.[0] ?? '');
          expect({ seed, done, wrong: wrong(doc, page) }).toEqual({ seed, done, wrong: [] });
        }
        doc.defaultView?.close();
      }
    },
    60_000,
  );

  afterAll(() => {
    const all = rates.right + rates.missing + rates.wrong;
    const share = (n: number) => `${((100 * n) / all).toFixed(1)} %`;
    console.info(`mutated pages: right ${share(rates.right)}, missing ${share(rates.missing)}, wrong ${rates.wrong}`);
  });
});
