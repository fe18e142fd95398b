import type { LeadEvent } from '../../lib/domain/event';
import type { LeadView } from '../../lib/domain/view';
import { personName } from '../lead/person-name';
import type { Text } from '../ui/i18n-context';
import { dayInWords } from '../ui/when';
import type { Line } from './describe-event';

/** What happened between the two sides, in words. What came second says so. */
export function describeOffer(event: LeadEvent, view: LeadView, t: Text): Line {
  const line = inWords(event, view, t);
  return view.lead.tooLate.includes(event.id) ? { ...line, detail: t.lead.offers.tooLate } : line;
}

function inWords(event: LeadEvent, view: LeadView, t: Text): Line {
  const { did, rejectReasons, subReasons, pauseReasons } = t.lead;
  const day = (ms: number) => dayInWords(ms, event.on, t.language);
  switch (event.type) {
    case 'offered':
      return { icon: 'send', text: did.offered(personName(t, view, event.data.to)) };
    case 'accepted':
      return { icon: 'check', text: did.accepted, sales: true };
    case 'rejected':
    case 'returned': {
      const { reason, sub, note } = event.data;
      const why = [rejectReasons[reason], sub && subReasons[sub]].filter(Boolean).join(', ');
      return { icon: 'back', text: did[event.type](why), detail: note, sales: true };
    }
    case 'withdrawn':
      return { icon: 'undo', text: did.withdrawn, detail: event.data.note };
    case 'expired':
      return { icon: 'warn', text: did.expired };
    case 'paused':
      return { icon: 'phase', text: did.paused(pauseReasons[event.data.reason]), detail: event.data.note, sales: true };
    case 'resumed':
      return { icon: 'play', text: did.resumed, sales: true };
    case 'reminded': {
      const { dueAt, note } = event.data;
      return { icon: 'meeting', text: dueAt === null ? did.unreminded : did.reminded(day(dueAt)), detail: note };
    }
    case 'recycled':
      return {
        icon: 'back',
        text: did.recycled(rejectReasons[event.data.reason], day(event.data.until)),
        detail: event.data.note,
      };
    case 'disqualified':
      return { icon: 'close', text: did.disqualified(rejectReasons[event.data.reason]), detail: event.data.note };
    case 'woken':
      return { icon: 'up', text: did.woken };
    case 'archived':
      return { icon: 'note', text: did.archived };
    default:
      return { icon: 'send', text: '' };
  }
}
