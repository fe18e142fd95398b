import { emailsOf } from '../domain/display-name';
import type { HandoffType, LeadEvent } from '../domain/event';
import { fieldNames } from '../domain/field';
import { byClock } from '../domain/fold';
import type { Lead } from '../domain/lead';
import { splitName } from '../domain/person-name';
import { type Cutter, cutter, levels } from './cutter';
import { historyEntry, identities, who } from './history-entry';
import { moment } from './moment';
import type { HandoffPayload } from './payload';

/** What a handoff is made of. `history`: the events in effect, in any order; `on`: ms; `words`: tag and campaign ids → names. */
export interface HandoffFacts {
  lead: Lead;
  history: readonly LeadEvent[];
  kind: HandoffType;
  on: number;
  words: ReadonlyMap<string, string>;
}
type Data = HandoffPayload['data'];

/** Standard Webhooks recommends bodies under 20 kB; counted in UTF-8 bytes. */
export const maxBodyBytes = 20_000;
/** A lead without its history is shortened until it leaves this much of the body to the history. */
const roomForHistory = 8000;
const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/**
 * The JSON body of a handoff, always under 20,000 bytes: the oldest history is left out first (`historyTruncated`), then
 * over-long values are cut or left out (`shortened`). Pure: frozen in the outbox, every attempt sends the same bytes.
 */
export function handoffBody(facts: HandoffFacts): string {
  for (const limits of levels) {
    const cut = cutter(limits);
    const payload = payloadOf(facts, cut);
    if (bytes(payload) > maxBodyBytes - roomForHistory && limits !== levels.at(-1)) continue;
    addHistory(payload, facts, cut);
    payload.data.shortened = cut.did;
    return JSON.stringify(payload);
  }
  throw new Error('unreachable: the last level is always taken');
}

function payloadOf(facts: HandoffFacts, cut: Cutter): HandoffPayload {
  const { lead, kind } = facts;
  const stage = kind === 'lead.sql' ? 'sql' : 'opportunity';
  const data: Data = {
    lead: leadOf(facts, cut),
    identities: identities(lead.identities, cut),
    stage,
    why: whyOf(facts.history, stage, cut),
    engagement: engagementOf(facts.history),
    source: sourceOf(facts, cut),
    history: [],
    historyTruncated: false,
    shortened: false,
  };
  return { type: kind, timestamp: moment(facts.on), data };
}

/** Newest first, as many as fit; the first that does not ends it, so that no hole is left in the middle. */
function addHistory(payload: HandoffPayload, { history, words }: HandoffFacts, cut: Cutter): void {
  const { data } = payload;
  let size = bytes(payload) + 2; // "true" may yet become "false"
  for (const event of [...history].sort((a, b) => b.on - a.on || byClock(b, a))) {
    const entry = historyEntry(event, words, cut);
    if (!entry) continue;
    size += bytes(entry) + 1;
    if (size >= maxBodyBytes) {
      data.historyTruncated = true;
      return;
    }
    data.history.push(entry);
  }
}

function leadOf({ lead, words }: HandoffFacts, cut: Cutter): Data['lead'] {
  const { fields, owner } = lead;
  const text = (name: (typeof fieldNames)[number]) => fields[name] && cut.text(fields[name].value);
  const name = fields.name && splitName(fields.name.value);
  return {
    id: cut.text(lead.id),
    name: text('name'),
    givenName: name?.given ? cut.text(name.given) : undefined,
    familyName: name?.family ? cut.text(name.family) : undefined,
    headline: text('headline'),
    jobTitle: text('jobTitle'),
    company: text('company'),
    location: text('location'),
    photo: cut.whole(fields.photo?.value),
    companySize: text('companySize'),
    industry: text('industry'),
    country: text('country'),
    emails: identities(emailsOf(lead), cut),
    phase: lead.phase,
    answers: lead.answers,
    tags: cut.items(Object.keys(lead.tags)).map((id) => cut.text(words.get(id) ?? id)),
    owner: owner === undefined ? undefined : cut.text(owner),
  };
}

/** By which rule, on what evidence, under which contract and by whom the lead reached the stage: the newest such move. */
function whyOf(history: readonly LeadEvent[], stage: Data['stage'], cut: Cutter): Data['why'] {
  let why: Data['why'] = null;
  for (const { type, data, by, on } of [...history].sort(byClock)) {
    if (type !== 'moved' || data.to !== stage || !data.rule) continue;
    const met = cut.items(data.rule.met).map((m) => ({ need: cut.text(m.need), with: cut.text(m.with) }));
    why = {
      contract: cut.text(data.contract),
      rule: { stage: data.rule.stage, met },
      by: who(by, cut),
      on: moment(on),
      score: data.score,
    };
  }
  return why;
}

function engagementOf(history: readonly LeadEvent[]): Data['engagement'] {
  const all: Data['engagement'] = { total: 0, byType: {} };
  for (const event of [...history].sort((a, b) => a.on - b.on)) {
    if (event.type !== 'engaged') continue;
    const lastOn = moment(event.on);
    const { engagement } = event.data;
    all.byType[engagement] = { count: (all.byType[engagement]?.count ?? 0) + 1, lastOn };
    all.total += 1;
    all.lastOn = lastOn;
  }
  return all;
}

function sourceOf({ lead, history }: HandoffFacts, cut: Cutter): Data['source'] {
  const fields: Data['source']['fields'] = {};
  for (const name of fieldNames) {
    const kept = lead.fields[name];
    if (!kept) continue;
    const page = kept.page === undefined ? undefined : cut.text(kept.page);
    const { confidence } = kept;
    const source = { way: cut.text(kept.way), confidence, on: moment(kept.on), by: who(kept.by, cut) };
    fields[name] = { page, url: cut.whole(kept.url), ...source };
  }
  const first = [...history].sort(byClock).find((e) => e.type === 'captured');
  return { capturedOn: moment(lead.capturedOn), capturedBy: first && who(first.by, cut), fields };
}
