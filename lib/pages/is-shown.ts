/**
 * True unless the element or one around it is hidden. By attributes, and where the browser can tell, by its own
 * `checkVisibility`; never by layout, which saved pages read outside a browser do not have.
 */
export function isShown(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (node.hasAttribute('hidden')) return false;
    if (/(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(node.getAttribute('style') ?? '')) return false;
  }
  // In a document without a window, such as a sample that was parsed, nothing has a box: the browser would call all of it hidden.
  return element.ownerDocument.defaultView ? (element.checkVisibility?.() ?? true) : true;
}
