import { describe, expect, it } from 'vitest';
import type { Candidate, Reading } from '../domain/candidate';
import { seeded } from '../domain/seeded';
import { type Expected, expected, parse, source } from '../pages/fixtures/expected';
import { mutations, pick } from '../pages/fixtures/mutate';
import { readPage } from '../pages/registry';
import { markSignals } from '../pages/signals';
import { anonymise, anonymised } from './anonymise';
import { foundIn, foundInText, wordsOf } from './anonymise.fakes';
import { told } from './anonymise-names';
import { standing } from './anonymise-prose';
import { htmlOf } from './sample-html';

/** Mutated pages played per page; `FUZZ_SEEDS=30` for a long run. */
const seeds = Number(process.env.FUZZ_SEEDS ?? 1);

const read = (doc: Document, url: string): Reading =>
  readPage(doc, url, (bug) => {
    throw bug;
  });

/** A reading without its values: they are numbered, each value and identity by where it first stood. */
function shapeOf(reading: Reading) {
  const met = new Map<string, number>();
  const nth = (text: string) => met.get(text) ?? met.set(text, met.size).size - 1;
  const kindOf = (identity: string) => /^(linkedin:(in|member)|\w+)/.exec(identity)?.[0];
  const one = (person: Candidate) => ({
    fields: Object.entries(person.fields).map(([name, value]) => [name, nth(value.value), value.way, value.confidence]),
    emails: person.emails.map((email) => [nth(email.value), email.way, email.confidence]),
    identities: person.identities.map((identity) => [kindOf(identity), nth(identity)]),
    deed: person.deed && [person.deed.type, person.deed.post && nth(person.deed.post), Boolean(person.deed.on)],
  });
  const { page, outcome, people, others, account } = reading;
  const size = account && [nth(account.name), Boolean(account.companySize)];
  return { page, outcome, people: people.map(one), others: others?.map(one), account: size };
}

/** The words of a page that stand in its sample though they may not: anywhere, or in what people wrote and read. */
function survivors(doc: Document, own: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const address = /\S+@\S+|\S*(?:https?:|linkedin\.com)\S*/g;
  const check = (text: string, isText: boolean) => {
    const words = isText ? foundInText(text.replace(address, ' '), own) : [];
    for (const word of [...words, ...foundIn(text, own)]) found.add(word);
  };
  const walk = (node: Node) => {
    expect(node.nodeType, 'no comments').not.toBe(8);
    if (node.nodeType === 3) check(node.nodeValue ?? '', !/^(script|code)$/i.test(node.parentNode?.nodeName ?? ''));
    if (node.nodeType === 1) {
      const element = node as Element;
      check(element.localName, false);
      for (const { name, value } of element.attributes) {
        check(name, false);
        const isLink = /^\s*(https?:|mailto:|urn:|\/\/)/.test(value);
        check(value, told.has(name) && element.localName !== 'meta' && !/^(name|value)$/.test(name) && !isLink);
      }
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(doc);
  return [...found];
}

/** That a page and its sample are read alike, and nothing of the one stands in the other. */
function proves(doc: Document, url: string, seed: number): void {
  const sample = anonymised(doc, seed, url);
  const before = read(doc, url);
  const after = read(sample.doc, sample.url(url));
  expect(shapeOf(after)).toEqual(shapeOf(before));
  for (const [i, { fields }] of before.people.entries()) {
    for (const [name, { value }] of Object.entries(fields)) {
      // A value that was cut has half a word at its end, which no page has.
      if (value.length >= 199 && name !== 'photo') continue;
      const invented = name === 'photo' ? sample.url(value) : sample.text(value);
      expect(after.people[i]?.fields[name as 'name']?.value).toBe(invented);
    }
  }
  expect(survivors(sample.doc, wordsOf(doc, url))).toEqual([]);
}

describe('an anonymised page', () => {
  it.each(expected)('$file as $url: is read as the original, and holds none of its words', (page) => {
    const doc = parse(source(page.file), page.url);
    const untouched = htmlOf(doc);
    proves(doc, page.url, page.url.length);
    expect(htmlOf(doc)).toBe(untouched);
    doc.defaultView?.close();
  });

  const once = expected.filter((page, i) => expected.findIndex(({ file }) => file === page.file) === i);
  it.each(once)('$file, damaged: the same holds', (page: Expected) => {
    const html = source(page.file);
    for (let seed = 1; seed <= seeds; seed++) {
      const next = seeded(seed * 104_729 + html.length);
      // Half a word is another word: a sample says nothing of the whole one.
      const cut = () => html.slice(0, Math.floor(html.length * next())).replace(/[\p{L}\p{N}]+$/u, '');
      const doc = parse(next() < 0.1 ? cut() : html, page.url);
      const done: string[] = [];
      for (let step = 0; step < 4 && doc.body; step++) {
        const kind = pick(Object.entries(mutations), next);
        kind?.[1](doc, next);
        done.push(kind?.[0] ?? '');
      }
      try {
        proves(doc, page.url, seed);
      } catch (error) {
        throw new Error(`seed ${seed}, ${done.join(', ')}`, { cause: error });
      }
      doc.defaultView?.close();
    }
  });
});

describe('the readers’ signals', () => {
  it.each(Object.keys(markSignals))('%s: without them, a page is read otherwise', (group) => {
    const others = Object.entries(markSignals).flatMap(([name, list]) => (name === group ? [] : list));
    const left = new Set(others);
    const hidden = '<p class="h-card"><b class="p-name">Anna <i class="visually-hidden">Berg</i></b></p>';
    const pages = [
      ...expected.map(({ file, url }) => ({ html: source(file), url })),
      { html: hidden, url: 'https://x.example/' },
    ];
    // Pages that hold such a word alone can be missed.
    const told = (html: string) => markSignals[group as 'json'].some((word) => html.toLowerCase().includes(word));
    const isMissed = pages.some((page) => {
      if (group === 'hidden' ? page.html !== hidden : !told(page.html)) return false;
      const doc = parse(page.html, page.url);
      const shapeWith = (signals: Set<string>) => {
        const sample = anonymised(doc, 1, page.url, signals);
        return JSON.stringify(shapeOf(read(sample.doc, sample.url(page.url))));
      };
      return shapeWith(left) !== shapeWith(standing);
    });
    expect(isMissed).toBe(true);
  });
});

describe('anonymise', () => {
  const page = expected[0] as Expected;
  const html = (seed: number) => htmlOf(anonymise(parse(source(page.file), page.url), seed));

  it('invents the same by the same seed, and something else by another', () => {
    expect(html(4)).toBe(html(4));
    expect(html(4)).not.toBe(html(5));
  });

  const made = (body: string, url = 'https://www.linkedin.com/in/x/') =>
    htmlOf(anonymise(parse(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`, url), 1)).replace(
      /^.*<body>|<\/body>.*$/gs,
      '',
    );

  it('gives a word the same invented one in texts, addresses and labels, accents and case kept', () => {
    const text = made('<a href="/in/zo%C3%A9-noel" title="ZOÉ">Zoé</a> <a href="mailto:zoé@x.fr">zoé Zoe</a>');
    const [, name = ''] = />(\p{Lu}\p{Ll}+)<\/a> /u.exec(text) ?? [];
    expect(name.normalize('NFD')).toMatch(/^\p{Lu}\p{Ll}{1,2}\p{M}\p{Ll}?$/u);
    expect(decodeURIComponent(/in\/([^"]*)-/.exec(text)?.[1] ?? '')).toBe(name.toLowerCase());
    expect(text).toContain(`title="${name.toUpperCase()}"`);
    expect(text).toContain(`mailto:${name.toLowerCase()}@`);
    expect(text).toContain(`>${name.toLowerCase()} ${name.normalize('NFD').replace(/\u0301/g, '')}<`);
  });

  it('leaves out what runs, fetches or draws', () => {
    const text = made(
      '<!-- secret --><img src="data:image/png;base64,c2VjcmV0" srcset="secret.png 2x" onerror="secret()">' +
        '<a href="javascript:secret()" ping="/secret">b</a><script>secret()</script><style>.secret{}</style>' +
        '<div style="background:url(/secret.png);display:none"></div><template>secret</template><svg><path d="M1 1"/></svg>' +
        '<form action="https://secret.example/secret"><input type="hidden" name="secret" value="secret"></form>',
    );
    expect(text).not.toMatch(/secret|c2Vj|M1/);
    expect(text).toMatch(
      /<img src="data:,"><a href="">b<\/a><script>;<\/script><style>;<\/style><div style="display:none">/,
    );
  });

  it('invents names of elements and attributes that are not known', () => {
    const text = made('<acme-card acme-owner="Anna" data-owner="Anna">Anna</acme-card><anna>b</anna>');
    expect(text).not.toMatch(/acme|owner|anna/i);
    expect(text).toMatch(/^<\w+-card \w+-\w+="(\w+)" data-\w+="\1">\1<\/\w+-card><x-\w+>b<\/x-\w+>$/);
  });

  it('keeps two hosts, two letters and two numbers apart', () => {
    const text = made('<p>a@acme.fr a@acme.com a@acme.co.uk</p><p>de la el al 1 2 3 10 11 99 100</p>');
    const words = text.match(/[^\s<>]+/g) ?? [];
    const told = words.filter((word) => !/^\/?p$/.test(word));
    expect(new Set(told).size).toBe(told.length);
    expect(told.slice(0, 3).every((address) => address.endsWith('.example'))).toBe(true);
  });

  it('keeps ids of posts and comments at a moment in the past', () => {
    const text = made('<i data-id="urn:li:comment:(activity:7312345678901234567,7312399999901234567)"></i>');
    const [post = '', comment = ''] = text.match(/\d{19}/g) ?? [];
    expect(post).not.toBe(comment);
    for (const id of [post, comment]) expect(new Date(Number(BigInt(id) >> 22n)).getFullYear()).toBeLessThan(2024);
  });

  it('hides what style sheets hide, in browsers that can tell', () => {
    const doc = parse('<style>.a{display:none}</style><p class="a">x <b>y</b></p><p>z</p>', 'https://x.example/');
    const style = (one: Element) => doc.defaultView?.getComputedStyle(one).display;
    (doc.defaultView as unknown as { Element: typeof Element }).Element.prototype.checkVisibility = function () {
      for (let node: Element | null = this; node; node = node.parentElement) if (style(node) === 'none') return false;
      return true;
    };
    expect([...anonymise(doc, 1).querySelectorAll('[hidden]')].map((one) => one.localName)).toEqual(['p']);
  });

  it('names in scripts without spaces are found again within longer texts', () => {
    const doc = parse(
      '<p title="佐藤結衣さんの写真"><b>佐藤結衣</b></p><i title="김지우님">김지우</i>',
      'https://x.example/',
    );
    const sample = anonymise(doc, 1);
    for (const node of sample.querySelectorAll('[title]')) {
      expect(node.textContent).not.toMatch(/[佐藤結衣김지우]/);
      expect(node.getAttribute('title')).toContain(node.textContent);
    }
  });
});
