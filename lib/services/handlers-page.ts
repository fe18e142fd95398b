import type { Candidate } from '../domain/candidate';
import { compare } from '../domain/compare';
import { isRefusal, refuse } from '../domain/refusal';
import type { Handlers, PageMessage, Sender } from '../messaging/server';
import { tandemDb } from '../store/db';
import { findByIdentities } from '../store/find';
import { saveSettings } from '../store/settings';
import { act, capture } from './act';
import { cardView, openCard } from './card';
import type { RepairPageMessage } from './handlers-repair';
import { browserLanguage, mySettings } from './me';
import { publishSettings } from './mirror';
import { hasAccess } from './origins';
import { identitiesOfPage } from './page-access';
import { openTyping } from './panel';
import { planHandoff } from './plan';

/** The sender's address as the browser knows it. */
const addressOf = (sender: Sender) => sender.tab?.url ?? sender.url;

/** What a content script may ask. It is untrusted: it speaks for the page it is on, and for nothing else. */
export function pageHandlers(changed: () => void): Handlers<Exclude<PageMessage, RepairPageMessage>> {
  return {
    // First and synchronous: Chrome opens the panel only within the user's gesture.
    'page.open-panel'({ leadId, focus }, sender) {
      if (sender.tab) openTyping(sender.tab, { leadId, focus });
      return { ok: true };
    },
    async 'page.near'() {
      await mySettings(); // Opens the database, too.
      return { ok: true };
    },
    async 'page.open-card'(_, sender) {
      if (sender.tab) await openCard(sender.tab);
      return { ok: true };
    },
    async 'page.look'({ candidate }, sender) {
      const mine = identitiesOfPage(candidate.identities, addressOf(sender));
      const { roles } = await mySettings();
      const own = ownCandidate(candidate, addressOf(sender));
      const view = await cardView(mine);
      if (!own || !view || !compare(view.lead, own)) return { view, roles };
      // What the page shows otherwise comes with the answer, not after it: nothing moves under the pointer. Where it cannot
      // be kept (a full disk), the lead is shown all the same.
      const done = await act({ leadId: view.lead.id }, { do: 'see', candidate: own }).catch(() => undefined);
      if (!done || isRefusal(done)) return { view, roles };
      changed();
      return { view: await cardView(mine), roles };
    },
    async 'page.capture'({ candidate, without }, sender) {
      const own = ownCandidate(candidate, addressOf(sender));
      if (!own) return refuse('wrong-page');
      const done = await capture(own, without);
      changed();
      return done;
    },
    async 'page.act'({ identities, leadId, command }, sender) {
      const mine = identitiesOfPage(identities, addressOf(sender));
      const lead = (await findByIdentities(tandemDb(), mine))[0];
      if (!lead || lead.id !== leadId) return refuse('wrong-page');
      const done = await act({ leadId }, command);
      changed();
      return done;
    },
    async 'page.plan'({ identities, leadId, to }, sender) {
      const mine = identitiesOfPage(identities, addressOf(sender));
      const lead = (await findByIdentities(tandemDb(), mine))[0];
      if (!lead || lead.id !== leadId) return { plan: null };
      return { plan: (await planHandoff(leadId, to, hasAccess)) ?? null };
    },
    async 'page.place-badge'({ place }) {
      await saveSettings({ place }, browserLanguage());
      await publishSettings();
      return { ok: true };
    },
  };
}

/** The candidate with the address the browser knows, if the page may speak for that person. */
function ownCandidate(candidate: Candidate, address: string | undefined): Candidate | undefined {
  if (!address || !identitiesOfPage(candidate.identities, address).length) return undefined;
  return { ...candidate, url: address.slice(0, 2000) };
}
