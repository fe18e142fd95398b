import type { Candidate } from '../../lib/domain/candidate';
import { signalFields } from '../../lib/domain/compare';
import type { LeadEvent } from '../../lib/domain/event';
import type { FieldName } from '../../lib/domain/field';
import type { LeadView } from '../../lib/domain/view';
import { wordOf } from '../../lib/domain/word';
import { engagementIcon, touchIcon } from '../lead/icons';
import { identityInWords, pageInWords } from '../lead/in-words';
import type { IconName } from '../ui/Icon';
import type { Text } from '../ui/i18n-context';
import { describeOffer } from './describe-offer';
import { moneyInWords } from './money';

/** One line of history. `strong`: the campaign or what it was about. `sales`: done by sales, not by the prospect. */
export interface Line {
  icon: IconName;
  text: string;
  strong?: string;
  detail?: string;
  sales?: boolean;
}

/** What a page brought of somebody known: a new employer or title is said in full. */
function seen(candidate: Candidate, t: Text): Line {
  const names = (Object.keys(candidate.fields) as FieldName[]).map((n) => t.lead.fields[n].toLocaleLowerCase());
  const identities = candidate.identities.map(identityInWords);
  const parts = [...names, ...(identities.length ? [t.people.did.linked(identities.join(', '))] : [])];
  const strong = signalFields.flatMap((name) => candidate.fields[name]?.value ?? []).join(' · ');
  return {
    icon: 'person',
    text: t.people.did.seen(pageInWords(t, candidate.page), parts.join(', ')),
    strong,
    sales: true,
  };
}

/** What came of it in the CRM, with the reason and the amount it gave. */
function crmAnswered(data: Extract<LeadEvent, { type: 'crm-answered' }>['data'], t: Text): Line {
  const { said, reason, words, amount, currency } = data;
  const money = amount === undefined ? undefined : moneyInWords(amount, currency, t.language);
  const why = (reason && t.lead.rejectReasons[reason]) ?? words;
  return {
    icon: said === 'won' ? 'check' : 'send',
    text: t.handoffs.saidBy[said],
    strong: money,
    detail: why,
    sales: true,
  };
}

const nameOf = (list: LeadView['tags'], id: string | undefined) => (id && wordOf(list, id)?.name) ?? id;

/** What happened, in words. Handoffs have a line of their own (HandoffLine). */
export function describeEvent(event: LeadEvent, view: LeadView, t: Text): Line {
  const { did, stages } = t.lead;
  const list = (items: readonly string[]) => items.join(', ');
  switch (event.type) {
    case 'captured':
      return {
        icon: 'person',
        text:
          event.data.candidate.page === 'manual'
            ? did.typedIn
            : did.captured(pageInWords(t, event.data.candidate.page)),
        sales: true,
      };
    case 'seen':
      return seen(event.data.candidate, t);
    case 'taken':
    case 'declined': {
      const names = (Object.keys(event.data.fields) as FieldName[]).map((n) => t.lead.fields[n].toLocaleLowerCase());
      if ('identities' in event.data) return { icon: 'edit', text: t.people.did.leftOut(list(names)), sales: true };
      return { icon: 'edit', text: t.people.did[event.type](list(names)), sales: true };
    }
    case 'merged':
    case 'unmerged':
      return { icon: 'people', text: t.people.did[event.type], sales: true };
    case 'told-apart':
      return { icon: 'people', text: t.people.did.toldApart, sales: true };
    case 'edited': {
      const names = Object.keys(event.data.fields) as (keyof typeof event.data.fields)[];
      return {
        icon: 'edit',
        text: did.edited(list(names.map((n) => t.lead.fields[n].toLocaleLowerCase()))),
        sales: true,
      };
    }
    case 'identified':
      return { icon: 'link', text: did.identified(list(event.data.identities.map(identityInWords))), sales: true };
    case 'unidentified':
      return { icon: 'link', text: did.unidentified(list(event.data.identities.map(identityInWords))), sales: true };
    case 'tagged':
      return { icon: 'tag', text: did.tagged(nameOf(view.tags, event.data.tag) ?? '') };
    case 'untagged':
      return { icon: 'tag', text: did.untagged(nameOf(view.tags, event.data.tag) ?? '') };
    case 'noted':
      return { icon: 'note', text: did.noted, detail: event.data.text.slice(0, 140), sales: true };
    case 'engaged':
      return {
        icon: engagementIcon[event.data.engagement],
        text: t.lead.engagements[event.data.engagement],
        strong: nameOf(view.campaigns, event.data.campaign),
      };
    case 'touched':
      return {
        icon: touchIcon[event.data.kind],
        text: `${t.lead.touches[event.data.kind]}, ${t.lead.outcomes[event.data.outcome]}`,
        sales: true,
      };
    case 'phase-set':
      return { icon: 'phase', text: did.phase(t.lead.phases[event.data.phase]), sales: true };
    case 'answered':
      return {
        icon: 'question',
        text: did.answered(t.lead.topics[event.data.question], t.lead.answers[event.data.answer]),
        sales: true,
      };
    case 'moved':
      return {
        icon: event.data.rule ? 'up' : 'back',
        text: did.moved(stages[event.data.from], stages[event.data.to]),
        detail: event.data.auto
          ? did.byContract
          : event.data.rule
            ? did.rule
            : [event.data.reason && t.lead.reasons[event.data.reason], event.data.note].filter(Boolean).join(': '),
      };
    case 'assigned': {
      const name = view.people.find((p) => p.id === event.data.to)?.name;
      return { icon: 'person', text: did.assigned(event.data.to ? (name ?? event.data.to) : undefined), sales: true };
    }
    case 'placed': {
      const { stage, crmId } = event.data;
      return { icon: 'up', text: did.placed(stage && stages[stage], crmId), sales: true };
    }
    case 'crm-answered':
      return crmAnswered(event.data, t);
    case 'informed':
      return { icon: 'mail', text: t.lead.did.informed, sales: true };
    default:
      return describeOffer(event, view, t);
  }
}
