import { saysTheSame } from './compare';
import type { LeadEvent } from './event';
import { evolveOffer, recycle, stopClocks, withdrawOpen } from './evolve-offer';
import { fieldNames } from './field';
import type { HandoffState, KeptValue, Lead } from './lead';
import { isForward, mayBePlaced } from './stage';

const unique = (list: string[]) => [...new Set(list)].sort();

/** The latest `n` by when they happened, oldest first. */
function latest<T extends { on: number; id: string }>(list: T[], n: number): T[] {
  return list.sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1)).slice(-n);
}

/** Weaker reads never replace a typed value; otherwise the later wins (last-writer-wins by `at`). */
function keep(lead: Lead, name: (typeof fieldNames)[number], value: KeptValue): void {
  const old = lead.fields[name];
  if (old?.way === 'typed' && value.way !== 'typed') return;
  lead.fields[name] = value;
}

/** Identities somebody does not want on this lead: a page that proves them again does not bring them back. */
function refuseIdentities(lead: Lead, identities: readonly string[]): void {
  if (identities.length) lead.refused = unique([...(lead.refused ?? []), ...identities]);
}

/** What a page showed otherwise is settled: somebody took it, declined it, or typed the value. */
function settle(lead: Lead, name: (typeof fieldNames)[number]): void {
  const { [name]: _, ...rest } = lead.news ?? {};
  if (Object.keys(rest).length) lead.news = rest;
  else delete lead.news;
}

function setHandoff(lead: Lead, id: string, change: (h: HandoffState | undefined) => HandoffState): void {
  const i = lead.handoffs.findIndex((h) => h.id === id);
  if (i < 0) lead.handoffs.push(change(undefined));
  else lead.handoffs[i] = change(lead.handoffs[i]);
}

/** What an attempt came to, for the handoff or for its delivery to one more endpoint. */
function setDelivery(lead: Lead, { data, on }: Extract<LeadEvent, { type: 'delivery' }>): void {
  const { handoff, of, outcome, attempt, why, nextAt, crmId, to, link, asks } = data;
  const known = lead.handoffs.find((h) => h.id === handoff) ?? lead.handoffs.find((h) => h.id === of);
  if (!known) return;
  setHandoff(lead, handoff, (h) => ({
    ...(h ?? { id: handoff, kind: known.kind }),
    outcome,
    attempts: attempt,
    on,
    why,
    nextAt,
    crmId: crmId ?? h?.crmId,
    ...(to && { to }),
    ...(link && { link }),
    ...(asks && { asks }),
  }));
}

/**
 * The lead after one more event, which must be newer (by `at`) than all before it; `foldLead` sees to that.
 * Undefined for events before the first capture. Never changes its input.
 */
export function evolve(before: Lead | undefined, event: LeadEvent): Lead | undefined {
  return evolveInPlace(before && structuredClone(before), event);
}

/** The same, changing its input: for a lead nobody else holds, a fold of many events. */
export function evolveInPlace(before: Lead | undefined, event: LeadEvent): Lead | undefined {
  if (!before && event.type !== 'captured') return undefined;
  const lead: Lead = before
    ? before
    : {
        id: event.leadId,
        fields: {},
        identities: [],
        stage: 'lead',
        stageOn: event.on,
        standing: 'active',
        answers: {},
        tags: {},
        reminders: {},
        handoffs: [],
        engagements: [],
        touches: [],
        counts: {},
        tooLate: [],
        engagementCount: 0,
        touchCount: 0,
        noteCount: 0,
        capturedOn: event.on,
        lastOn: event.on,
        lastAt: event.at,
      };
  lead.lastAt = event.at;
  lead.lastOn = Math.max(lead.lastOn, event.on);
  const { on, at, by } = event;
  if (evolveOffer(lead, event)) return lead;
  switch (event.type) {
    case 'captured': {
      const { candidate } = event.data;
      lead.source ??= candidate.page;
      for (const name of fieldNames) {
        const read = candidate.fields[name];
        if (read) keep(lead, name, { ...read, url: candidate.url, page: candidate.page, on, at, by });
      }
      lead.identities = unique([...lead.identities, ...candidate.identities]);
      break;
    }
    case 'seen': {
      const { candidate } = event.data;
      for (const name of fieldNames) {
        const read = candidate.fields[name];
        if (!read) continue;
        const value = { ...read, url: candidate.url, page: candidate.page, on };
        const kept = lead.fields[name];
        if (!kept) lead.fields[name] = { ...value, at, by };
        else if (!saysTheSame(name, kept.value, read.value)) lead.news = { ...lead.news, [name]: value };
      }
      lead.identities = unique([...lead.identities, ...candidate.identities]);
      break;
    }
    case 'taken':
      for (const name of fieldNames) {
        const value = event.data.fields[name];
        if (!value) continue;
        lead.fields[name] = { ...value, at, by };
        settle(lead, name);
      }
      break;
    case 'declined':
      for (const name of fieldNames) {
        const value = event.data.fields[name];
        if (value === undefined) continue;
        lead.declined = { ...lead.declined, [name]: value };
        settle(lead, name);
      }
      refuseIdentities(lead, event.data.identities ?? []);
      break;
    case 'merged':
      for (const name of fieldNames) {
        const value = event.data.fields[name];
        if (value) lead.fields[name] = value;
      }
      break;
    case 'told-apart':
      lead.apart = unique([...(lead.apart ?? []), event.data.other]);
      break;
    case 'edited':
      for (const name of fieldNames) {
        const value = event.data.fields[name];
        if (value !== undefined) settle(lead, name);
        if (value === '') delete lead.fields[name];
        else if (value !== undefined) keep(lead, name, { value, way: 'typed', confidence: 'high', on, at, by });
      }
      break;
    case 'identified':
      lead.identities = unique([...lead.identities, ...event.data.identities]);
      break;
    case 'unidentified':
      lead.identities = lead.identities.filter((i) => !event.data.identities.includes(i));
      refuseIdentities(lead, event.data.identities);
      break;
    case 'tagged':
      lead.tags[event.data.tag] = unique([...(lead.tags[event.data.tag] ?? []), event.id]);
      break;
    case 'untagged': {
      const left = (lead.tags[event.data.tag] ?? []).filter((id) => !event.data.adds.includes(id));
      if (left.length) lead.tags[event.data.tag] = left;
      else delete lead.tags[event.data.tag];
      break;
    }
    case 'noted':
      lead.noteCount += 1;
      break;
    case 'engaged': {
      const { engagement: type, campaign, machine, post } = event.data;
      lead.engagementCount += 1;
      const one = {
        id: event.id,
        type,
        on,
        ...(campaign && { campaign }),
        ...(machine && { machine }),
        ...(post && { post }),
      };
      lead.engagements = latest([...lead.engagements, one], 200);
      // Archived for want of anything new: this is something new.
      if (lead.standing === 'archived') lead.standing = 'active';
      if (type === 'unsubscribe') {
        lead.standing = 'suppressed';
        stopClocks(lead);
      }
      break;
    }
    case 'touched': {
      const { kind, outcome, next } = event.data;
      lead.touchCount += 1;
      lead.touches = latest([...lead.touches, { id: event.id, kind, outcome, on }], 50);
      if (lead.owner && next && !lead.pause) lead.clock = { kind: 'next-touch', ...next };
      break;
    }
    case 'phase-set':
      lead.phase = event.data.phase;
      break;
    case 'answered':
      lead.answers[event.data.question] = event.data.answer;
      break;
    case 'moved':
      // Decided before somebody moved it on, or put it to sleep: the contract never moves a lead back.
      if (event.data.auto && (lead.standing !== 'active' || !isForward(lead.stage, event.data.to))) break;
      lead.stage = event.data.to;
      lead.stageOn = on;
      lead.owner ??= event.data.owner;
      if (!lead.owner) delete lead.owner;
      if (lead.stage !== 'mql' && lead.stage !== 'sql') stopClocks(lead);
      break;
    case 'placed': {
      const { stage, owner, crmId } = event.data;
      if (stage && mayBePlaced(lead.stage, stage)) {
        lead.stage = stage;
        lead.stageOn = on;
        if (stage !== 'mql') withdrawOpen(lead, event);
        if (stage !== 'mql' && stage !== 'sql') stopClocks(lead);
      }
      if (owner) lead.owner ??= owner;
      if (crmId) lead.crmId = crmId;
      break;
    }
    case 'assigned':
      if (event.data.to) lead.owner = event.data.to;
      else delete lead.owner;
      if (!lead.owner) stopClocks(lead);
      break;
    case 'handed-off':
      setHandoff(
        lead,
        event.data.handoff,
        (h) => h ?? { id: event.data.handoff, kind: event.data.kind, outcome: 'waiting', attempts: 0, on },
      );
      break;
    case 'delivery': {
      setDelivery(lead, event);
      break;
    }
    case 'crm-answered': {
      const { said, reason, words, amount, currency, until } = event.data;
      lead.crmAnswer = { said, on, reason, words, amount, currency };
      if (lead.stage !== 'sql' && lead.stage !== 'opportunity' && !(lead.stage === 'lost' && said === 'won')) break;
      if (said === 'rejected') recycle(lead, event, until ?? on, reason);
      else {
        const stage = said === 'accepted' ? 'opportunity' : said === 'won' ? 'customer' : 'lost';
        if (stage !== lead.stage) lead.stageOn = on;
        lead.stage = stage;
        if (stage !== 'opportunity') stopClocks(lead);
      }
      break;
    }
    case 'informed':
      lead.informedOn = on;
      break;
    case 'unmerged':
    case 'undone':
      break;
  }
  return lead;
}
