import { addressOf } from './addresses';
import { isShown } from './is-shown';

/** Header nodes of webmails beyond Gmail and Roundcube: small enough for the watcher, reused by their readers. */

const before = (a: Node, b: Node | undefined) => !b || (a.compareDocumentPosition(b) & 4) !== 0;
const shown = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].filter(isShown);

/** What may stand for a person in Outlook's header: the button that opens the hover card, or what bears an address. */
const personas = 'a[href^="mailto:"], [title*="@"], [aria-label*="@"], [aria-haspopup], [role="button"]';

/**
 * Outlook on the web: the people in the header of the last open message in the reading pane. The first is the sender,
 * whose address may stand in the hover card alone: then none of the group's nodes bears one.
 */
export function outlookPeople(doc: Document): { sender: Element[]; others: Element[] } | undefined {
  const pane = doc.getElementById('ReadingPaneContainerId');
  const bodies = pane ? shown(pane, 'div[role="document"]') : [];
  const [last, previous] = [bodies.at(-1), bodies.at(-2)];
  if (!pane || !last) return undefined;
  const all = shown(pane, personas).filter(
    (node) =>
      before(node, last) &&
      !node.contains(last) &&
      (!previous || (before(previous, node) && !previous.contains(node))) &&
      (node.textContent ?? '').trim() !== '',
  );
  const group = all[0]?.parentElement;
  // Every mail has recipients: one group alone is theirs, its sender not drawn yet.
  if (all.every((node) => group?.contains(node))) return { sender: [], others: [] };
  return { sender: all.filter((node) => group?.contains(node)), others: all.filter((node) => !group?.contains(node)) };
}

/** The node of the open message's sender in Outlook, Proton, Yahoo or Zimbra: the last one shown is the open message's. */
export function mailSender(doc: Document): Element | undefined {
  const outlook = outlookPeople(doc);
  if (outlook) return outlook.sender.find(addressOf);
  const views = shown(doc, '[data-test-id="message-view"]');
  return shown(
    views.at(-1) ?? doc,
    '[data-testid="recipients:sender"], [data-test-id="message-from"], tr[id$="_from"] [id$="_com_zimbra_email"]',
  ).at(-1);
}
