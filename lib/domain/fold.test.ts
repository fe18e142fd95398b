import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadEvent } from './event';
import { candidate, events } from './events.arbitrary';
import { evolve } from './evolve';
import { byClock, effective, foldLead, isNext } from './fold';
import { tick } from './hlc';
import type { Lead } from './lead';

describe('fold', () => {
  it('gives the same lead, byte for byte, from the same events in any order', () => {
    fc.assert(
      fc.property(
        events.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(JSON.stringify(foldLead('lead-a', shuffled))).toBe(JSON.stringify(foldLead('lead-a', list)));
        },
      ),
    );
  });

  it('evolving one by one, where that is allowed, equals folding anew', () => {
    fc.assert(
      fc.property(events, (list) => {
        let lead: Lead | undefined;
        const sofar: LeadEvent[] = [];
        for (const event of [...list].sort(byClock)) {
          sofar.push(event);
          lead = isNext(lead, event) ? evolve(lead, event) : foldLead('lead-a', sofar);
          expect(JSON.stringify(lead && { ...lead, id: 'lead-a' })).toBe(JSON.stringify(foldLead('lead-a', sofar)));
        }
      }),
    );
  });

  it('counts an event once however often it arrives', () => {
    fc.assert(
      fc.property(events, (list) => {
        expect(foldLead('lead-a', [...list, ...list])).toEqual(foldLead('lead-a', list));
      }),
    );
  });

  it('undoing an undo brings the act back', () => {
    const by = { user: 'Marie', role: 'rep' as const, device: 'devaaaaa' };
    let clock: string | undefined;
    const at = () => {
      clock = tick(clock, 1, 'devaaaaa');
      return clock;
    };
    const [person] = fc.sample(candidate, 1);
    const base = { leadId: 'lead-a', on: 1, by };
    const list = [
      { ...base, id: 'c', at: at(), type: 'captured', data: { candidate: person } },
      { ...base, id: 't', at: at(), type: 'tagged', data: { tag: 'x' } },
      { ...base, id: 'u', at: at(), type: 'undone', data: { events: ['t'] } },
      { ...base, id: 'r', at: at(), type: 'undone', data: { events: ['u'] } },
    ] as LeadEvent[];
    expect(foldLead('lead-a', list.slice(0, 3))?.tags).toEqual({});
    expect(foldLead('lead-a', list)?.tags).toEqual({ x: ['t'] });
    expect(effective(list).map((e) => e.id)).toEqual(['c', 't', 'r']);
  });
});
