import { describe, expect, it } from 'vitest';
import { type Expected, expected, parse, source, summary } from './fixtures/expected';
import { gmailOwners } from './identities';
import { readPage } from './registry';

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
  '[componentkey$="Topcard"], section[data-member-id], .basic-profile-section, #message-header, .gE, .top-card-layout';

type Random = () => number;
const pick = <T>(list: ArrayLike<T>, next: Random) => list[Math.floor(next() * list.length)];
const nodes = (doc: Document) => doc.body.querySelectorAll('*');

const mutations: Record<string, (doc: Document, next: Random) => void> = {
  remove: (doc, next) => pick(nodes(doc), next)?.remove(),
  removeFromHead: (doc, next) => pick(doc.head.querySelectorAll('meta, title, link, script'), next)?.remove(),
  reorder: (doc, next) => {
    const node = pick(nodes(doc), next);
    node?.previousElementSibling?.before(node);
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

/** What the mutated page says of anyone or anything else than the expected person: it may say less, never something else. */
function wrong(html: string, doc: Document, page: Expected): string[] {
  // A mailbox that no longer says whose it is cannot tell the user's own messages; one message less changes the truth.
  const messages = html.split('"adn ads"').length - 1;
  if (
    page.file.startsWith('gmail-thread') &&
    (!gmailOwners(doc).length || doc.querySelectorAll('.adn').length < messages)
  )
    return [];
  const reading = readPage(doc, page.url, (bug) => {
    throw bug;
  });
  const { fields = {}, emails = [], identities = [] } = summary(reading);
  const truth = page.fields ?? {};
  const badFields = Object.entries(fields).filter(([field, value]) => value !== truth[field as keyof typeof truth]);
  const badEmails = emails.filter((email) => !page.emails?.includes(email));
  const badIdentities = identities.filter((identity) => !page.identities?.includes(identity));
  return [...badFields.map((f) => f.join(': ')), ...badEmails, ...badIdentities].map(
    (bad) => `${bad} (${html.length})`,
  );
}

describe('mutated fixture pages', () => {
  const people = expected.filter(
    (page) => page.outcome === 'person' && page.url === expected.find((first) => first.file === page.file)?.url,
  );

  it.each(people)(
    '$file as $url: nothing wrong, nothing thrown',
    (page) => {
      const html = source(page.file);
      const kinds = Object.entries(mutations);
      for (let seed = 1; seed <= 12; seed++) {
        const next = random(seed * 7919 + html.length);
        const whole = seed % 8 ? html : html.slice(0, Math.floor(html.length * next()));
        const doc = parse(whole, page.url);
        const done: string[] = [];
        for (let step = 0; step < 4 && doc.body; step++) {
          const kind = pick(kinds, next);
          kind?.[1](doc, next);
          done.push(kind?.[0] ?? '');
          expect({ seed, done, wrong: wrong(whole, doc, page) }).toEqual({ seed, done, wrong: [] });
        }
      }
    },
    20_000,
  );
});
