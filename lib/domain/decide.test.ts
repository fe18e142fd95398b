import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate';
import type { Command } from './command';
import { defaultContract } from './contract';
import { type Circumstances, type Draft, decide } from './decide';
import type { LeadEvent, Role } from './event';
import { foldLead } from './fold';
import { tick } from './hlc';
import type { Lead } from './lead';
import { isRefusal } from './refusal';

const camille: Candidate = {
  page: 'linkedin-profile-sdui',
  url: 'https://www.linkedin.com/in/camille-moreau/',
  fields: {
    name: { value: 'Camille Moreau', way: 'title', confidence: 'high' },
    company: { value: 'Ateliers Rivoire', way: 'company-accent', confidence: 'medium' },
    location: { value: 'Annecy, France', way: 'text', confidence: 'medium' },
  },
  emails: [],
  identities: ['linkedin:in/camille-moreau'],
};

let n = 0;
const as = (...roles: Role[]): Circumstances => ({
  user: 'Marie',
  me: 'marie',
  roles,
  device: 'devaaaaa',
  contract: defaultContract,
  now: 1000,
  newId: () => `id${n++}`,
});
const everyone = as('seller', 'marketer', 'rep');

function leadAfter(...commands: Command[]): Lead {
  const events: LeadEvent[] = [];
  let lead: Lead | undefined;
  let clock: string | undefined;
  for (const command of commands) {
    const drafts = decide(lead, command, everyone, 'lead-a');
    if (isRefusal(drafts)) throw new Error(`refused: ${JSON.stringify(drafts)}`);
    for (const draft of drafts) {
      clock = tick(clock, 1000, 'devaaaaa');
      events.push({ ...draft, at: clock } as LeadEvent);
    }
    lead = foldLead('lead-a', events);
  }
  return lead as Lead;
}

const capture: Command = { do: 'capture', candidate: camille };
const fill: Command = { do: 'edit', fields: { jobTitle: 'Directrice achats' } };
/** Enough for MQL together with `fill`: the contract then moves the lead by itself. */
const engage: Command = { do: 'engage', engagement: 'form', on: 900 };
const qualify: Command[] = [
  { do: 'set-phase', phase: 'evaluation' },
  ...(['need', 'authority', 'timing', 'budget'] as const).map(
    (question): Command => ({ do: 'answer', question, answer: 'unknown' }),
  ),
];

describe('decide', () => {
  it('captures somebody new as a lead at stage lead', () => {
    expect(leadAfter(capture)).toMatchObject({ stage: 'lead', identities: ['linkedin:in/camille-moreau'] });
  });

  it('takes a merged tag off under every id it is held by, in one act', () => {
    const lead = leadAfter(capture, { do: 'tag', tag: 'a' }, { do: 'tag', tag: 'b' }, { do: 'tag', tag: 'c' });
    const drafts = decide(lead, { do: 'untag', tag: 'b', also: ['b', 'a', 'x'] }, everyone) as Draft[];
    expect(drafts.map((d) => d.data)).toEqual(['b', 'a'].map((tag) => ({ tag, adds: lead.tags[tag] })));
    expect(decide(lead, { do: 'untag', tag: 'x', also: ['y'] }, everyone)).toEqual({ refused: 'nothing-to-save' });
  });

  it('refuses MQL until the contract is met, and says what is missing', () => {
    expect(decide(leadAfter(capture), { do: 'move-on', to: 'mql' }, everyone)).toEqual({
      refused: 'missing-required',
      missing: ['fit', 'engagement', 'jobTitle'],
    });
  });

  it('says by which rule, with the evidence, a stage was reached', () => {
    const [, moved] = decide(leadAfter(capture, fill), engage, everyone) as Draft[];
    expect(moved).toMatchObject({
      type: 'moved',
      data: {
        from: 'lead',
        to: 'mql',
        contract: 'default',
        auto: true,
        score: { fit: 45, engagement: 30, grade: 'A2' },
        rule: { stage: 'mql', met: expect.arrayContaining([{ need: 'jobTitle', with: 'Directrice achats' }]) },
      },
    });
  });

  it('takes "unknown" as an answer and blank as none', () => {
    const mql = leadAfter(capture, fill, engage, ...qualify.slice(0, 4));
    expect(decide(mql, { do: 'move-on', to: 'sql' }, everyone)).toEqual({
      refused: 'missing-required',
      missing: ['budget'],
    });
  });

  it('makes one handoff with the move to SQL, its id derived from the move', () => {
    const mql = leadAfter(capture, fill, engage, ...qualify);
    const [moved, handed] = decide(mql, { do: 'move-on', to: 'sql' }, everyone) as [Draft, Draft];
    expect(handed).toMatchObject({
      type: 'handed-off',
      id: `${moved.id}-handoff-event`,
      data: { handoff: `${moved.id}-handoff`, kind: 'lead.sql' },
    });
  });

  it('hands the opportunity off too, and nothing on a move back', () => {
    const sql = leadAfter(capture, fill, engage, ...qualify, { do: 'move-on', to: 'sql' });
    expect((decide(sql, { do: 'move-on', to: 'opportunity' }, everyone) as Draft[])[1]).toMatchObject({
      data: { kind: 'lead.opportunity' },
    });
    expect(decide(sql, { do: 'move-back', to: 'mql', reason: 'no-budget' }, everyone)).toHaveLength(1);
  });

  it('refuses to skip a stage', () => {
    expect(decide(leadAfter(capture, fill), { do: 'move-on', to: 'sql' }, everyone)).toEqual({
      refused: 'not-next-stage',
    });
  });

  it.each<[Role, Command]>([
    ['seller', { do: 'tag', tag: 't' }],
    ['seller', { do: 'engage', engagement: 'form', on: 1 }],
    ['seller', { do: 'set-phase', phase: 'decision' }],
    ['seller', { do: 'move-on', to: 'mql' }],
    ['marketer', { do: 'touch', kind: 'call', outcome: 'reached' }],
    ['marketer', { do: 'answer', question: 'need', answer: 'yes' }],
    ['marketer', { do: 'move-on', to: 'sql' }],
    ['rep', { do: 'tag', tag: 't' }],
    ['rep', { do: 'engage', engagement: 'form', on: 1 }],
  ])('refuses a %s what that role may not do: %j', (role, command) => {
    expect(decide(leadAfter(capture), command, as(role))).toMatchObject({ refused: 'role-may-not' });
  });

  it.each<[Role, Command]>([
    ['seller', { do: 'touch', kind: 'linkedin-message', outcome: 'reached' }],
    ['seller', { do: 'note', text: 'Met at Pollutec' }],
    ['marketer', { do: 'tag', tag: 't' }],
    ['rep', { do: 'touch', kind: 'call', outcome: 'no-answer' }],
  ])('lets a %s do what the role is for: %j', (role, command) => {
    expect(isRefusal(decide(leadAfter(capture), command, as(role)))).toBe(false);
  });

  it('never changes the lead it is given', () => {
    const lead = leadAfter(capture);
    const before = JSON.stringify(lead);
    for (const command of [capture, fill, ...qualify]) decide(lead, command, everyone);
    expect(JSON.stringify(lead)).toBe(before);
  });

  it('refuses what is not an address', () => {
    expect(decide(leadAfter(capture), { do: 'add-email', email: 'camille at work' }, everyone)).toEqual({
      refused: 'not-an-address',
    });
  });
});
