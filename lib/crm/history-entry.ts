import type { By, LeadEvent } from '../domain/event';
import { fieldNames } from '../domain/field';
import type { Cutter } from './cutter';
import { moment } from './moment';
import type { HistoryEntry } from './payload';

type Detail = Omit<HistoryEntry, 'id' | 'type' | 'on' | 'by'>;

/** Who did it, as a receiver sees it: no device. */
export const who = (by: By, cut: Cutter) => ({ user: cut.text(by.user), role: by.role });

/** One event as a receiver reads it; undefined for our own bookkeeping (deliveries, undoings). `words`: id → name. */
export function historyEntry(
  event: LeadEvent,
  words: ReadonlyMap<string, string>,
  cut: Cutter,
): HistoryEntry | undefined {
  const { type } = event;
  if (type === 'delivery' || type === 'undone' || type === 'reminded') return undefined;
  if (
    type === 'declined' ||
    type === 'told-apart' ||
    type === 'crm-answered' ||
    type === 'informed' ||
    type === 'placed' ||
    type === 'assigned'
  )
    return undefined;
  return {
    id: cut.text(event.id),
    type,
    on: moment(event.on),
    by: who(event.by, cut),
    ...detail(event, (id) => cut.text(words.get(id) ?? id), cut),
  };
}

function detail(event: LeadEvent, word: (id: string) => string, cut: Cutter): Detail {
  switch (event.type) {
    case 'captured':
    case 'seen':
      return { page: cut.text(event.data.candidate.page), url: cut.whole(event.data.candidate.url) };
    case 'edited': {
      const fields: Detail['fields'] = {};
      for (const name of fieldNames) {
        const value = event.data.fields[name];
        if (value !== undefined) fields[name] = cut.text(value);
      }
      return { fields };
    }
    case 'identified':
    case 'unidentified':
      return { identities: identities(event.data.identities, cut) };
    case 'tagged':
    case 'untagged':
      return { tag: word(event.data.tag) };
    case 'noted':
      return { text: cut.text(event.data.text) };
    case 'engaged': {
      const { engagement, campaign } = event.data;
      return { engagement, campaign: campaign === undefined ? undefined : word(campaign) };
    }
    case 'touched':
      return { touch: event.data.kind, outcome: event.data.outcome };
    case 'phase-set':
      return { phase: event.data.phase };
    case 'answered':
      return { question: event.data.question, answer: event.data.answer };
    case 'moved': {
      const { from, to, contract, reason, note } = event.data;
      return { from, to, contract: cut.text(contract), reason, text: note && cut.text(note) };
    }
    case 'rejected':
    case 'returned': {
      const { reason, sub, note } = event.data;
      return { reason: sub ? `${reason}: ${sub}` : reason, text: note && cut.text(note) };
    }
    case 'recycled':
    case 'disqualified':
    case 'paused': {
      const { reason, note } = event.data;
      return { reason, text: note && cut.text(note) };
    }
    case 'withdrawn':
      return { text: event.data.note && cut.text(event.data.note) };
    case 'offered':
      return { contract: cut.text(event.data.contract) };
    case 'handed-off':
      return { handoff: event.data.kind };
    default:
      return {};
  }
}

/** Keys are kept whole or left out: half a key names somebody else. */
export function identities(keys: readonly string[], cut: Cutter): string[] {
  return cut.items(keys).flatMap((key) => cut.whole(key) ?? []);
}
