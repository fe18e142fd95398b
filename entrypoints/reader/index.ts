import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { now } from '../../lib/clock';
import type { Reading } from '../../lib/domain/candidate';
import type { PageRecipes } from '../../lib/domain/recipe';
import { recipesKey } from '../../lib/domain/recipe-way';
import { stored } from '../../lib/messaging/page-client';
import { selectedPerson } from '../../lib/pages/selected-text';
import { vCardLink } from '../../lib/pages/vcard';
import { vCardPerson } from '../../lib/pages/web-person';
import { type Healed, readHealed } from '../../lib/repair/read-healed';

/** Longer than any card, photo included. */
const mostBytes = 1_000_000;

/** The person of the vCard file a page of any site links to, fetched from the page's own site when nothing else tells. */
async function linkedCard(): Promise<Reading | undefined> {
  const link = vCardLink(document);
  if (!link) return undefined;
  const answer = await fetch(link).catch(() => undefined);
  if (!answer?.ok || Number(answer.headers.get('content-length') ?? 0) > mostBytes) return undefined;
  const people = vCardPerson((await answer.text()).slice(0, mostBytes), new URL(location.href));
  return people.length ? { page: 'web-person', outcome: 'person', people } : undefined;
}

/** Injected once when a person asks the side panel to read the page; its value is the reading, with what they selected. */
export default defineUnlistedScript(async (): Promise<Healed> => {
  const healed = readHealed(document, location.href, await stored<PageRecipes>(recipesKey), now());
  let { reading } = healed;
  if (reading.outcome === 'nobody' || reading.outcome === 'unsupported') reading = (await linkedCard()) ?? reading;
  const text = getSelection()?.toString() ?? '';
  const selected = text.trim() ? selectedPerson(text, new URL(location.href)) : undefined;
  return { ...healed, reading: selected ? { ...reading, selected } : reading };
});
