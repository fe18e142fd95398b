import { describe, expect, it } from 'vitest';
import { defaultContract } from './contract';
import type { LeadEvent } from './event';
import { foldLead } from './fold';
import { tick } from './hlc';
import type { Lead } from './lead';
import { type EngagedMoment, timeline } from './timeline';

const day = 86_400_000;
const now = 1_790_000_000_000;
let clock: string | undefined;
let n = 0;
const event = (daysAgo: number, type: string, data: object): LeadEvent => {
  clock = tick(clock, now, 'devaaaaa');
  const by = { user: 'Marie', role: 'marketer', device: 'devaaaaa' };
  return { id: `e${++n}`, leadId: 'l', at: clock, on: now - daysAgo * day, by, type, data } as unknown as LeadEvent;
};
const captured = () =>
  event(400, 'captured', {
    candidate: { page: 'manual', url: '', fields: {}, emails: [], identities: ['linkedin:in/zoe-noel'] },
  });
const engaged = (daysAgo: number, data: object) => event(daysAgo, 'engaged', data);
const see = (events: LeadEvent[], history = events) =>
  timeline({ lead: foldLead('l', events) as Lead, history, contract: defaultContract }, now);

describe('the timeline', () => {
  it('has engagement and touches, newest first, with points that fade', () => {
    const events = [
      captured(),
      engaged(31, { engagement: 'form', title: 'Devis', source: 'hubspot', campaign: 'c1', utm: { source: 'google' } }),
      engaged(1, { engagement: 'download' }),
      event(3, 'touched', { kind: 'call', outcome: 'reached' }),
    ];
    expect(see(events)).toMatchObject([
      { type: 'download', group: 'content', points: 20, halved: 0 },
      { group: 'touch', kind: 'call', outcome: 'reached' },
      {
        type: 'form',
        points: 15,
        halved: 1,
        title: 'Devis',
        source: 'hubspot',
        campaign: 'c1',
        utm: { source: 'google' },
      },
    ]);
  });

  it('says why something does not count', () => {
    const events = [
      captured(),
      engaged(9, { engagement: 'open', machine: true }),
      engaged(8, { engagement: 'webinar-attended', campaign: 'c1' }),
      engaged(7, { engagement: 'webinar-attended', campaign: 'c1' }),
      engaged(6, { engagement: 'webinar-attended', campaign: 'c2' }),
    ];
    const why = (see(events) as EngagedMoment[]).map((m) => [m.campaign, m.because, m.points > 0]);
    expect(why).toEqual([
      ['c2', undefined, true],
      ['c1', undefined, true],
      ['c1', 'superseded', false],
      [undefined, 'machine', false],
    ]);
  });

  it('leaves what lies before a recycling without points', () => {
    const by = { reason: 'bad-timing', until: now + day, contract: 'default' };
    const events = [
      captured(),
      engaged(9, { engagement: 'form' }),
      event(5, 'recycled', by),
      engaged(1, { engagement: 'form' }),
    ];
    expect((see(events) as EngagedMoment[]).map((m) => m.because)).toEqual([undefined, 'recycled']);
  });

  it('shows what is older than what the lead holds, and what a cut history leaves out', () => {
    const first = captured();
    const many = Array.from({ length: 203 }, (_, i) => engaged(300 - i, { engagement: 'click', title: `mail ${i}` }));
    const events = [first, ...many];
    const all = see(events) as EngagedMoment[];
    expect(all).toHaveLength(203);
    expect(all.slice(-4).map((m) => m.because === 'older')).toEqual([false, true, true, true]);
    const cut = see(events, events.slice(-10)) as EngagedMoment[];
    expect(cut).toHaveLength(200);
    expect(cut.map((m) => m.title !== undefined).indexOf(false)).toBe(10);
  });
});
