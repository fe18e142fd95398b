import { emailIdentity } from '../domain/identity';

/**
 * The one mail address a text names, as an identity: `Name <a@b>` gives what stands between the brackets, whatever the
 * name says (a display name may spoof another address); otherwise the only address there is. Undefined for several.
 */
export function addressIn(text: string | null | undefined): string | undefined {
  const all = (text ?? '').match(/[^\s<>()"',;:[\]]+@[^\s<>()"',;:[\]]+/g) ?? [];
  const last = /<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text ?? '')?.[1];
  if (last) return emailIdentity(last);
  return new Set(all).size === 1 ? emailIdentity(all[0] ?? '') : undefined;
}

/**
 * The address a node of a mail's header bears: in an attribute of it or of what is in it, else between brackets in its
 * text. A text that is an address and nothing more may be a display name that spoofs one.
 */
export function addressOf(node: Element): string | undefined {
  for (const one of [node, ...node.querySelectorAll('*')]) {
    for (const name of ['data-email', 'email', 'title', 'href', 'aria-label']) {
      const found = addressIn(one.getAttribute(name)?.replace(/^mailto:|\?.*$/gi, ''));
      if (found) return found;
    }
  }
  return /<[^<>]+>\s*$/.test(node.textContent ?? '') ? addressIn(node.textContent) : undefined;
}
