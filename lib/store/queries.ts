import { displayName } from '../domain/display-name';
import type { Endpoint } from '../domain/endpoint';
import type { LeadEvent, Word } from '../domain/event';
import { effective, foldLead } from '../domain/fold';
import type { Handoff } from '../domain/handoff';
import type { Lead } from '../domain/lead';
import { foldWords } from '../domain/likeness';
import { myId } from '../domain/person';
import { touchpoints } from '../domain/touchpoints';
import type { LeadView } from '../domain/view';
import { liveWords } from '../domain/word';
import { contractInForce, contractVersions } from './contracts';
import { isStub, tandemDb } from './db';
import { findByIdentities, findEach, findLead } from './find';
import { historyOf } from './history';
import { allPeople } from './people';
import { plain } from './plain';
import { getSettings } from './settings';
import { readState } from './state';

export { likelyOf, likelyPairs, noteLikeness } from './likeness';
export { getSettings } from './settings';

/** Readings for live queries; none of them writes. */

/** Everything shown of one lead, history newest first; `limit` cuts the history. Undefined when there is no such lead. */
export async function leadView(id: string, limit = 500): Promise<LeadView | undefined> {
  const db = tandemDb();
  const hot = await findLead(db, id);
  if (!hot) return undefined;
  const [events, words, endpoint, state, people, settings, versions] = await Promise.all([
    historyOf(db, hot.id),
    db.words.toArray(),
    db.endpoints.limit(1).primaryKeys(),
    readState(db),
    allPeople(db),
    getSettings(),
    contractVersions(db),
  ]);
  const contract = await contractInForce(db, state);
  const history = effective(events)
    .sort((a, b) => b.on - a.on || (a.at < b.at ? 1 : -1))
    .filter((e) => e.type !== 'undone');
  return {
    lead: plain(hot),
    history: history.slice(0, limit),
    historyTotal: history.length,
    tags: byName(words.filter((w) => w.kind === 'tag')),
    campaigns: byName(words.filter((w) => w.kind === 'campaign')),
    endpointSet: endpoint.length > 0,
    contract,
    contractNumber: versions.findIndex((v) => v.id === contract.version) + 1,
    people,
    me: myId(settings, state.device),
    touchpoints: touchpoints(history),
    ...(hot.members && { joined: joinedOf(hot.members, events) }),
  };
}

/** The leads a joined one was made of, each folded by itself. */
function joinedOf(members: readonly string[], events: readonly LeadEvent[]): LeadView['joined'] {
  const now = effective(events);
  return members.flatMap((id) => {
    const alone = foldLead(
      id,
      now.filter((event) => event.leadId === id),
    );
    return alone ? [{ id, name: displayName(alone), identities: alone.identities }] : [];
  });
}

const byName = (words: Word[]) => words.sort((a, b) => a.name.localeCompare(b.name));

/** The id of the lead holding any of these identities, or undefined. */
export async function leadByIdentities(identities: readonly string[]): Promise<string | undefined> {
  return (await findByIdentities(tandemDb(), identities))[0]?.id;
}

/** For each person of a list, the lead that holds one of their identities, or null. In the list's order. */
export async function leadsOfPeople(people: readonly (readonly string[])[]): Promise<(Lead | null)[]> {
  return (await findEach(tandemDb(), people)).map((found) => (found ? plain(found) : null));
}

/** The leads of a company, by its name as it is written everywhere (case, accents and legal forms aside), the latest first. */
export async function leadsOfCompany(name: string): Promise<Lead[]> {
  const wanted = foldWords(name, true);
  return (await allLeads()).filter((lead) => foldWords(lead.fields.company?.value ?? '', true) === wanted);
}

/** All leads, the latest changed first. */
export async function allLeads(): Promise<Lead[]> {
  const records = await tandemDb().leads.orderBy('rev').reverse().toArray();
  return records.flatMap((r) => (isStub(r) ? [] : [plain(r)]));
}

/** Handoffs not delivered yet, oldest first. */
export async function openHandoffs(): Promise<Handoff[]> {
  const rows = await tandemDb().outbox.where('state').notEqual('delivered').toArray();
  return rows.sort((a, b) => a.seq - b.seq);
}

/** The tags or campaigns to choose from, by name; `chosen`: ids that stay among them though off the list by now. */
export async function words(kind: Word['kind'], chosen: readonly string[] = []): Promise<Word[]> {
  const all = await allWords(kind);
  const live = new Set(liveWords(all));
  return all.filter((w) => live.has(w) || chosen.includes(w.id));
}

/** Every tag or campaign, by name; merged ones and those off the list too. */
export async function allWords(kind: Word['kind']): Promise<Word[]> {
  return byName((await tandemDb().words.toArray()).filter((w) => w.kind === kind));
}

/** The endpoints, the oldest first. */
export async function allEndpoints(): Promise<Endpoint[]> {
  return (await tandemDb().endpoints.toArray()).sort((a, b) => a.createdOn - b.createdOn || (a.id < b.id ? -1 : 1));
}

/** The counters reports read: key → number. */
export async function counters(): Promise<Record<string, number>> {
  return Object.fromEntries((await tandemDb().counters.toArray()).map((c) => [c.key, c.n]));
}

/** How many leads there are, as counted when they are written. */
export async function leadCount(): Promise<number> {
  return (await tandemDb().counters.get('leads'))?.n ?? 0;
}

/** The latest changed leads, at most `limit`. */
export async function recentLeads(limit: number): Promise<Lead[]> {
  // Stubs of joined leads may lie among them.
  for (let many = limit; ; many *= 2) {
    const records = await tandemDb().leads.orderBy('rev').reverse().limit(many).toArray();
    const leads = records.flatMap((r) => (isStub(r) ? [] : [plain(r)]));
    if (leads.length >= limit || records.length < many) return leads.slice(0, limit);
  }
}
