// Lone surrogates, bidi controls, zero-width and soft hyphens. ZWNJ and ZWJ between letters belong to Persian and Indic names.
const invisible =
  /[\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\ufff9-\uffff]|(?<!\p{L}\p{M}*)[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/gu;

/** Text as a person would see it: well-formed, no invisible marks, white space collapsed, at most `cap` code points. */
export function cleanText(text: string, cap = 400): string {
  const seen = text
    .replace(invisible, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return seen.length <= cap ? seen : [...seen].slice(0, cap).join('').trim();
}

/**
 * The text of an element without what is not shown: scripts, drawings, hidden nodes, copies for screen readers
 * (seen in saved pages: the name twice, once `aria-hidden`, once `visually-hidden`).
 */
export function shownText(element: Element): string {
  const chunks: { text: string; parent: Node }[] = [];
  const walk = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        const text = node.nodeValue ?? '';
        const last = chunks.findLast((chunk) => chunk.text.trim());
        const copy = last && last.parent !== parent && text.trim() !== '' && last.text.trim() === text.trim();
        if (!copy) chunks.push({ text, parent });
      } else if (node.nodeType === 1 && !isSkipped(node as Element)) walk(node as Element);
    }
    if (/^(BR|P|DIV|LI|H\d)$/.test(parent.tagName)) chunks.push({ text: ' ', parent });
  };
  if (element.tagName === 'BUTTON' || !isSkipped(element)) walk(element);
  return cleanText(chunks.map((chunk) => chunk.text).join(''));
}

function isSkipped(element: Element): boolean {
  return (
    /^(script|style|svg|noscript|template|button)$/i.test(element.tagName) ||
    element.hasAttribute('hidden') ||
    /\b(visually-hidden|a11y-text|sr-only)\b/.test(element.getAttribute('class') ?? '') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}
