import { frameDocument } from './frame-document';

/** Longer texts of scripts and styles are looked through no further: none of their words comes into a sample, and few are invented by chance. */
const most = 50_000;

/** Every word of a page, as it is written and as it is meant (encoded addresses, escaped JSON), in small letters; letters of scripts without spaces one by one. */
export function ownWords(doc: Document, address: string): ReadonlySet<string> {
  const own = new Set<string>();
  const seen = new Set<string>();
  const add = (text: string): void => {
    if (!text || seen.has(text)) return;
    seen.add(text);
    addRuns(text);
    if (/%[\da-f]{2}/i.test(text)) addRuns(decoded(text));
    if (text.includes('\\u')) {
      addRuns(text.replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
    }
  };
  const addRuns = (text: string): void => {
    for (const run of text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) {
      own.add(run);
      if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(run)) for (const letter of run) own.add(letter);
    }
  };
  const walk = (node: Node): void => {
    if (node.nodeType !== 1)
      add((node.nodeValue ?? '').slice(0, /^(SCRIPT|STYLE)$/.test(node.parentNode?.nodeName ?? '') ? most : undefined));
    else {
      const element = node as Element;
      for (const { name, value } of element.attributes) {
        add(name);
        add(value);
      }
      add(element.localName);
      if (element.shadowRoot) walk(element.shadowRoot);
      const frame = element.localName === 'iframe' ? frameDocument(element as HTMLIFrameElement) : null;
      if (frame?.documentElement) walk(frame.documentElement);
    }
    for (const child of node.childNodes) walk(child);
  };
  add(address);
  if (doc.documentElement) walk(doc.documentElement);
  return own;
}

function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
