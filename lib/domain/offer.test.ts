import { describe, expect, it } from 'vitest';
import type { Command } from './command';
import { defaultContract } from './contract';
import { decideByClock } from './decide-by-clock';
import type { LeadEvent } from './event';
import { foldLead } from './fold';
import type { Lead } from './lead';
import type { Refusal } from './refusal';
import { accepted, day, hour, id, monday, mql, offered, paul, Story } from './story.fakes';
import { workOf } from './work';

describe('offers', () => {
  it('moves to MQL by itself, with version, score and evidence, once', () => {
    const s = mql().do({ do: 'engage', engagement: 'click', on: monday });
    const moves = s.events.filter((e) => e.type === 'moved');
    expect(moves).toHaveLength(1);
    expect(moves[0]?.data).toMatchObject({
      auto: true,
      contract: 'default',
      score: { grade: 'A2' },
      evidence: { engagement: [{ type: 'form', points: 30 }] },
    });
  });

  it('runs 24 business hours to answer, amber in the last quarter', () => {
    const { offer } = offered().lead;
    expect(offer).toMatchObject({
      state: 'offered',
      dueAt: Date.parse('2026-11-25T15:00+01:00'),
      amberAt: Date.parse('2026-11-24T18:00+01:00'),
    });
  });

  it('sets the owner and the first-touch clock when accepted, and stays MQL', () => {
    const s = accepted();
    expect(s.lead).toMatchObject({
      stage: 'mql',
      owner: 'paul',
      offer: { state: 'accepted' },
      clock: { kind: 'first-touch' },
    });
    expect(s.lead.clock?.dueAt).toBe(Date.parse('2026-11-30T12:00+01:00'));
    expect(s.lead.handoffs).toEqual([]);
  });

  it.each<[string, (s: Story) => Refusal | undefined, string]>([
    ['a second offer', (s) => s.try({ do: 'offer', to: 'pool' }), 'offer-open'],
    ['SQL before the answer', (s) => s.try({ do: 'move-on', to: 'sql' }), 'answer-first'],
    [
      'an answer by somebody else',
      (s) => s.try({ do: 'accept', offer: id(s) }, s.as('lea', 'rep')),
      'offered-to-another',
    ],
    ['an answer by a marketer', (s) => s.try({ do: 'accept', offer: id(s) }, s.as('paul', 'marketer')), 'role-may-not'],
    ['an answer to another offer', (s) => s.try({ do: 'accept', offer: 'x' }, paul(s)), 'no-offer'],
    ['an answer after the time', (s) => s.later(5 * day).try({ do: 'accept', offer: id(s) }, paul(s)), 'offer-expired'],
    [
      'a rejection without sub-reason',
      (s) => s.try({ do: 'reject', offer: id(s), reason: 'no-fit' }, paul(s)),
      'sub-required',
    ],
    [
      'a rejection without date',
      (s) => s.try({ do: 'reject', offer: id(s), reason: 'bad-timing' }, paul(s)),
      'date-required',
    ],
    [
      'a date that is past',
      (s) => s.try({ do: 'reject', offer: id(s), reason: 'bad-timing', until: 5 }, paul(s)),
      'date-past',
    ],
    [
      'unreachable without attempts',
      (s) => s.try({ do: 'reject', offer: id(s), reason: 'unreachable' }, paul(s)),
      'attempts-missing',
    ],
  ])('refuses %s', (_, act, code) => {
    expect(act(offered())).toMatchObject({ refused: code });
  });

  it('is answered once: the second window is told who was first', () => {
    const s = offered('pool');
    const offer = id(s);
    s.do({ do: 'accept', offer }, s.as('lea', 'rep'));
    expect(s.try({ do: 'reject', offer, reason: 'no-need' }, paul(s))).toEqual({
      refused: 'offer-answered',
      by: 'lea',
    });
    expect(s.try({ do: 'withdraw', offer })).toMatchObject({ refused: 'offer-answered' });
  });

  it.each([
    ['no-need', { stage: 'lead', standing: 'sleeping' }],
    ['bad-data', { stage: 'mql', standing: 'active' }],
    ['duplicate', { stage: 'mql', standing: 'disqualified' }],
    ['objected', { stage: 'mql', standing: 'suppressed' }],
  ] as const)('%s decides what becomes of the lead', (reason, becomes) => {
    const s = offered();
    s.do({ do: 'reject', offer: id(s), reason }, paul(s));
    expect(s.lead).toMatchObject(becomes);
    expect(s.lead.offer).toMatchObject({
      state: 'rejected',
      reason,
      contract: 'default',
      score: { fit: 45, engagement: 30 },
    });
  });

  it('says how many attempts remain, and takes unreachable once they are made over the agreed days', () => {
    const s = accepted();
    const back: Command = { do: 'give-back', offer: id(s), reason: 'unreachable' };
    for (let i = 0; i < 4; i++) s.later(2 * day).do({ do: 'touch', kind: 'call', outcome: 'no-answer' }, paul(s));
    expect(s.try(back, paul(s))).toMatchObject({ refused: 'attempts-missing', remaining: 2 });
    for (let i = 0; i < 2; i++) s.later(2 * day).do({ do: 'touch', kind: 'call', outcome: 'no-answer' }, paul(s));
    expect(s.try(back, paul(s))).toMatchObject({ refused: 'attempts-missing', remaining: 0 });
    s.later(10 * day).do(back, paul(s));
    expect(s.lead).toMatchObject({ stage: 'lead', standing: 'sleeping', offer: { state: 'returned' } });
  });

  it('expires as of its due time, however late that is seen, and counts against sales', () => {
    const s = offered();
    const due = s.lead.offer?.dueAt;
    s.later(40 * day).wake();
    expect(s.lead).toMatchObject({
      stage: 'mql',
      offer: { state: 'expired', answeredOn: due },
      counts: { 'expired:paul:2026-11': 1 },
    });
    expect(workOf(s.lead, s.contract, s.now).some((w) => w.desk === 'ready' && w.kind === 'offer')).toBe(true);
    expect(s.try({ do: 'accept', offer: id(s) }, paul(s))).toEqual({ refused: 'offer-expired' });
  });

  it('expires once, whatever the clock does: back an hour, on a year, seen by two machines', () => {
    const s = offered();
    const before = [...s.events];
    s.later(-hour).wake();
    expect(s.lead.offer?.state).toBe('offered');
    s.later(365 * day)
      .wake()
      .wake();
    const other = decideByClock(foldLead('l1', before) as Lead, s.contract, s.now + 3 * day) as LeadEvent[];
    expect(s.events.filter((e) => e.type === 'expired')).toEqual(other);
    expect(foldLead('l1', [...s.events, ...other])).toEqual(s.lead);
  });

  it('keeps an answer given in time though the expiry was recorded first elsewhere', () => {
    const s = offered();
    const before = [...s.events];
    const there = new Story(monday + 40 * day);
    there.events = [...before];
    there.wake();
    s.later(hour).do({ do: 'accept', offer: id(s) }, paul(s));
    const merged = foldLead('l1', [...there.events, ...s.events]) as Lead;
    expect(merged).toMatchObject({ owner: 'paul', offer: { state: 'accepted' } });
    expect(merged.tooLate).toHaveLength(1);
  });

  it('stands still while paused, and goes on with what was left', () => {
    const s = offered().later(hour);
    s.do({ do: 'pause', reason: 'prospect-away' }, paul(s));
    s.later(20 * day).wake();
    expect(s.lead.offer?.state).toBe('offered');
    s.do({ do: 'resume' }, paul(s));
    // 23 h left from Sunday: Monday 9:00 on.
    expect(s.lead.offer?.dueAt).toBe(Date.parse('2026-12-16T14:00+01:00'));
    s.later(30 * day).wake();
    expect(s.lead.offer?.state).toBe('expired');
  });

  it('keeps the contract an offer was made under', () => {
    const s = offered();
    const strict = { ...defaultContract, version: 'v2', reasons: [] };
    const who = {
      ...paul(s),
      contract: strict,
      contractOf: (v: string) => (v === 'default' ? defaultContract : undefined),
    };
    expect(s.try({ do: 'reject', offer: id(s), reason: 'no-need' }, who)).toBeUndefined();
  });
});
