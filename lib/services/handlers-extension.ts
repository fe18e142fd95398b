import { now } from '../clock';
import { HandoffPayload } from '../crm/payload';
import type { SampleAnswer } from '../crm/sample-answer';
import { isRefusal, refuse } from '../domain/refusal';
import type { Payload } from '../messaging/protocol';
import type { ExtensionMessage, Handlers } from '../messaging/server';
import { tandemDb } from '../store/db';
import { eraseAll } from '../store/erase';
import { findLead } from '../store/find';
import { mendHandoff } from '../store/outbox';
import { savePerson } from '../store/people';
import { plain } from '../store/plain';
import { saveSettings } from '../store/settings';
import { changeWord, nameWord } from '../store/words';
import { act, capture } from './act';
import { actOnMany, undoAct } from './act-on-many';
import { discard, propose, sign } from './contract';
import { endpointInUse, pauseEndpoint, removeEndpoint, saveEndpoint } from './endpoint';
import { eraseLeads } from './erase';
import { forgetEverythingElse } from './forget';
import type { PullMessage } from './handlers-pull';
import type { RepairMessage } from './handlers-repair';
import { captureList } from './list-capture';
import { browserLanguage, circumstances, myBy } from './me';
import { publishSettings, rebuild } from './mirror';
import { hasAccess, releaseOrigin } from './origins';
import type { OutboxEndpoint } from './outbox-store';
import { askNow } from './outcomes';
import { planHandoff, plannedBody } from './plan';
import { publishRecipes } from './publish-recipes';
import { readTab } from './read-tab';
import { applySites } from './sites';

/** What the handlers need of the delivery service. */
export interface Delivery {
  wake(): void;
  retryNow(handoffs: readonly string[]): Promise<void>;
  sendSample(to: OutboxEndpoint, body?: string): Promise<SampleAnswer>;
  /** Looks at once at what CRMs are to be asked. */
  ask(): void;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What our own pages may ask. */
export function extensionHandlers(
  changed: () => void,
  delivery: Delivery,
): Handlers<Exclude<ExtensionMessage, PullMessage | RepairMessage>> {
  async function after<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    changed();
    return result;
  }
  const ok = { ok: true } as const;
  /** Another contract holds: what the mirror and the desks say is worked out anew. */
  async function renewed(anotherHolds: boolean): Promise<{ ok: true }> {
    if (anotherHolds) await rebuild();
    changed();
    return ok;
  }
  return {
    'lead.act': ({ leadId, command }) => after(act({ leadId }, command)),
    'lead.capture': ({ candidate, without }) => after(capture(candidate, without)),
    'list.capture': (ask) => after(captureList(ask)),
    'leads.act': ({ leadIds, command, act: id }) => after(actOnMany(leadIds, command, id)),
    'act.undo': ({ act: id }) => after(undoAct(id)),
    async 'person.save'(who) {
      const id = await savePerson(who, await myBy(), now());
      changed();
      return id === undefined ? refuse('bad-value') : { id };
    },
    async 'contract.propose'({ terms, note, sign: sides }) {
      const answer = await propose(terms, note, sides);
      if ('changed' in answer) await renewed(answer.changed);
      return 'changed' in answer ? { version: answer.version } : answer;
    },
    async 'contract.sign'({ version, side }) {
      const answer = await sign(version, side);
      return isRefusal(answer) ? answer : renewed(answer);
    },
    async 'contract.discard'({ version }) {
      const answer = await discard(version);
      return isRefusal(answer) ? answer : renewed(answer);
    },
    async 'lead.erase'({ leadId }) {
      await after(eraseLeads([leadId], now()));
      await publishRecipes();
      return ok;
    },
    async 'leads.erase'({ leadIds }) {
      await eraseLeads(leadIds, now());
      await publishRecipes();
      changed();
      return ok;
    },
    async 'data.imported'() {
      changed();
      return ok;
    },
    async 'word.name'({ kind, name }) {
      const { user, roles, device } = await circumstances();
      if (kind === 'tag' && !roles.includes('marketer')) return refuse('role-may-not', { roles: ['marketer'] });
      return { id: await nameWord(kind, name, { user, role: roles[0] ?? 'seller', device }, now()) };
    },
    async 'word.change'({ id, patch }) {
      const { user, roles, device } = await circumstances();
      if (!roles.includes('marketer')) return refuse('role-may-not', { roles: ['marketer'] });
      return after(changeWord(id, patch, { user, role: 'marketer', device }, now()));
    },
    'tab.read': ({ tabId }) => readTab(tabId),
    async 'settings.save'({ patch }) {
      await saveSettings(patch, browserLanguage());
      await publishSettings();
      if ('mode' in patch || 'consentOn' in patch) await applySites();
      changed();
      return ok;
    },
    'site.add': ({ pattern }) => changeSites((sites) => [...new Set([...sites, pattern])]),
    async 'site.remove'({ pattern }) {
      const removed = await changeSites((sites) => sites.filter((s) => s !== pattern));
      await releaseOrigin(pattern);
      return removed;
    },
    async 'endpoint.save'(to: Payload<'endpoint.save'>) {
      const saved = await saveEndpoint(to);
      delivery.wake();
      return saved;
    },
    async 'endpoint.remove'({ id }) {
      await removeEndpoint(id);
      delivery.wake();
      return ok;
    },
    async 'endpoint.pause'({ id, paused }) {
      await pauseEndpoint(id, paused);
      delivery.wake();
      return ok;
    },
    async 'endpoint.sample'({ id, leadId }) {
      const to = await endpointInUse(id);
      if (!to) return { ok: false, why: 'no-endpoint', exchanges: [] };
      const lead = leadId === undefined ? undefined : await findLead(tandemDb(), leadId);
      return delivery.sendSample(to, lead && (await plannedBody(plain(lead), 'sql')));
    },
    async 'handoff.retry'({ handoffs }) {
      await delivery.retryNow(handoffs);
      return ok;
    },
    async 'handoff.mend'({ handoff, body }) {
      const parsed = safeJson(body);
      if (!HandoffPayload.safeParse(parsed).success) return refuse('bad-value');
      if (!(await mendHandoff(handoff, JSON.stringify(parsed), now()))) return refuse('already-handed-off');
      delivery.wake();
      return ok;
    },
    async 'handoff.ask'({ handoffs }) {
      await askNow(handoffs, now());
      delivery.ask();
      return ok;
    },
    async 'lead.plan'({ leadId, to }) {
      return { plan: (await planHandoff(leadId, to, hasAccess)) ?? null };
    },
    async 'data.erase-all'() {
      await eraseAll();
      await forgetEverythingElse();
      await rebuild();
      await applySites();
      changed();
      return ok;
    },
    async 'data.restored'() {
      await rebuild();
      await applySites();
      changed();
      return ok;
    },
  };
}

async function changeSites(change: (sites: string[]) => string[]): Promise<{ ok: true }> {
  const { sites } = await saveSettings({}, browserLanguage());
  await saveSettings({ sites: change(sites) }, browserLanguage());
  await applySites();
  return { ok: true };
}
