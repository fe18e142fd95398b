import { frameDocument } from './frame-document';
import { needsBound, nestedMark } from './nesting';

const empty = /^(area|br|col|hr|img|input|link|meta|source|track|wbr)$/;
const raw = /^(script|style|noscript|iframe)$/;
const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/\u00a0/g, '&nbsp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
const quoted = (text: string) =>
  `"${text
    .replace(/&/g, '&amp;')
    .replace(/\u00a0/g, '&nbsp;')
    .replace(/"/g, '&quot;')}"`;

/**
 * A document as the text of an HTML file that HTML's parser reads back to the same tree. Frames' documents go into `srcdoc`,
 * open shadow roots into declarative templates. By DOM calls alone: pages may refuse everything else (Trusted Types).
 * @param head what is written first into the head
 */
export function htmlOf(doc: Document, head = ''): string {
  const children = (node: Node, around: Element | null): string => {
    let made = '';
    for (const one of node.childNodes) {
      if (one.nodeType === 1) made += element(one as Element, around);
      else if (one.nodeType === 3) made += escaped(one.nodeValue ?? '');
    }
    return made;
  };
  const element = (one: Element, around: Element | null): string => {
    const name = one.localName;
    const attributes = [...one.attributes]
      .filter(({ name: own }) => own !== 'srcdoc')
      .map((attribute) => ` ${attribute.name}=${quoted(attribute.value)}`)
      .join('');
    const frame = name === 'iframe' ? frameDocument(one as HTMLIFrameElement) : null;
    const start = `<${name}${attributes}${frame?.body?.hasChildNodes() ? ` srcdoc=${quoted(htmlOf(frame))}` : ''}>`;
    if (empty.test(name)) return start;
    const shadow = one.shadowRoot ? `<template shadowrootmode="open">${children(one.shadowRoot, null)}</template>` : '';
    // The parser leaves out a line break at the start of these.
    const line = /^(pre|textarea)$/.test(name) && /^\n/.test(one.textContent ?? '') ? '\n' : '';
    const content = raw.test(name) ? (one.textContent ?? '') : children(one, one);
    const first = name === 'head' ? head : '';
    const whole = `${start}${first}${shadow}${line}${content}</${name}>`;
    return needsBound(name, around) ? `<object ${nestedMark}="">${whole}</object>` : whole;
  };
  return `<!DOCTYPE html>\n${doc.documentElement ? element(doc.documentElement, null) : ''}`;
}
