import { readPage } from '../../../lib/pages/registry.ts';

/** One look at every element of the page: what nothing that reads it can do without. */
function pass(): number {
  let n = 0;
  for (const element of document.querySelectorAll('*')) if (element.nodeType === 1) n += 1;
  return n;
}

/** Makes the page as heavy as real ones: rows multiplied to `rows`, and a megabyte of other content around them. */
export function weigh(row: string, rows: number, bytes: number): { elements: number; bytes: number } {
  const first = row ? [...document.querySelectorAll(row)] : [];
  const parent = first[0]?.parentElement;
  for (let n = first.length; parent && n < rows; n++) {
    const copy = (first[n % first.length] as Element).cloneNode(true) as Element;
    for (const one of [copy, ...copy.querySelectorAll('*')])
      for (const { name, value } of [...one.attributes]) {
        // Another person each: slug, member id, Sales Navigator id, comment.
        const other = value
          .replace(/(\/in\/)(?!ACoAA)([^/?]+)/, `$1$2-${n}`)
          .replace(/(AC[ow]AA[\w-]{8})[\w-]{4}/g, (_, start) => `${start}${String(n).padStart(4, 'x')}`)
          .replace(/(,\d{10})\d{4}(\d{5}\))/, (_, a, b) => `${a}${String(n).padStart(4, '0')}${b}`);
        if (other !== value) one.setAttribute(name, other);
      }
    parent.append(copy);
  }
  const filler = document.createElement('div');
  document.body.append(filler);
  for (let n = 0; document.documentElement.outerHTML.length < bytes; n += 50) {
    for (let i = 0; i < 50; i++) {
      const card = document.createElement('div');
      card.className = `_${(n + i).toString(36)} feed card`;
      card.innerHTML = `<a href="https://www.linkedin.com/in/filler-${n + i}/"><img alt="" src="data:,"><span aria-hidden="true">Filler ${n + i}</span></a><p class="_p">Something somebody wrote about nothing in particular, long enough to be a line of text.</p><div><button aria-label="Invite Filler to connect"><span>Connect</span></button></div>`;
      filler.append(card);
    }
  }
  return { elements: pass(), bytes: document.documentElement.outerHTML.length };
}

/** Times in ms of reading the page as it stands, and of one pass over it, interleaved. */
export function measure(rounds: number): { ours: number[]; raw: number[]; people: number } {
  const ours: number[] = [];
  const raw: number[] = [];
  let people = 0;
  const address = location.href.replace(/[?&]fixture=[^&]*/, '');
  for (let round = -10; round < rounds; round++) {
    const from = performance.now();
    people = readPage(document, address).people.length;
    const between = performance.now();
    // The clock shows tenths of a millisecond: ten passes as one.
    for (let i = 0; i < 10; i++) pass();
    const to = performance.now();
    if (round < 0) continue; // The first ten warm up.
    ours.push(between - from);
    raw.push((to - between) / 10);
  }
  return { ours, raw, people };
}
