import { expect, it } from 'vitest';
import { asksMarketer, bring, knownOf, type Refs } from './bring';
import type { Brought } from './brought';
import { defaultContract } from './contract';
import type { Circumstances, Draft } from './decide';
import type { LeadEvent } from './event';
import { foldLead } from './fold';
import { tick } from './hlc';

const now = Date.UTC(2026, 10, 29);
const machine = (device: string): Circumstances => ({
  user: 'Marie',
  me: 'marie',
  roles: ['marketer'],
  device,
  contract: defaultContract,
  now,
  newId: () => crypto.randomUUID(),
});
const refs: Refs = { tag: (n) => `t:${n}`, campaign: (n) => `c:${n}`, owner: (n) => (n === 'Zoé' ? 'zoe' : undefined) };
const row = (more: Partial<Brought> = {}): Brought => ({
  row: 2,
  candidate: { page: 'import:mailchimp', url: '', fields: {}, emails: [], identities: ['email:ann@exemple.example'] },
  engagements: [{ type: 'click', on: 1000, campaign: 'Spring' }],
  tags: [],
  ...more,
});
const recorded = (drafts: readonly Draft[]): LeadEvent[] => {
  let at: string | undefined;
  return drafts.map((draft) => {
    at = tick(at, now, draft.by.device);
    return { ...draft, at } as LeadEvent;
  });
};
const idOf = (events: readonly { type: string; id: string }[]) => events.find((e) => e.type === 'engaged')?.id;

it('gives what somebody did the same id on every machine, and says which tool told of it', () => {
  const [one, two] = ['devaaaaa', 'devbbbbb'].map((d) => bring(undefined, row(), knownOf([]), refs, machine(d), d));
  expect(idOf(one ?? [])).toBe(idOf(two ?? []));
  expect(one?.find((e) => e.type === 'engaged')?.data).toMatchObject({ source: 'mailchimp', campaign: 'c:Spring' });
});

it('says nothing new of what is known, and tells it again under another id once it was taken back', () => {
  const c = machine('devaaaaa');
  const events = recorded(bring(undefined, row(), knownOf([]), refs, c, 'a'));
  const lead = foldLead('a', events);
  expect(bring(lead, row(), knownOf(events), refs, c, 'a')).toEqual([]);
  const engaged = idOf(events) ?? '';
  const undone = { ...events.at(-1), id: 'u', at: tick(events.at(-1)?.at, now, 'devaaaaa'), type: 'undone' };
  const after = [...events, { ...undone, data: { events: [engaged] } } as LeadEvent];
  const again = bring(foldLead('a', after), row(), knownOf(after), refs, c, 'a');
  expect(again.map((e) => [e.type, e.id])).toEqual([['engaged', `${engaged}-2`]]);
});

it('places a customer forward only, and gives nobody’s lead to another', () => {
  const c = machine('devaaaaa');
  const events = recorded(bring(undefined, row({ stage: 'customer', owner: 'Zoé' }), knownOf([]), refs, c, 'a'));
  const lead = foldLead('a', events);
  expect(lead).toMatchObject({ stage: 'customer', owner: 'zoe' });
  const later = row({ stage: 'mql', owner: 'Zoé', crmId: '42' });
  const [placed, ...more] = bring(lead, later, knownOf(events), refs, c, 'a');
  expect([placed?.type, placed?.data, more]).toEqual(['placed', { crmId: '42' }, []]);
});

it('asks for a marketer as soon as it is more than a capture', () => {
  const nothing = { engagements: [], tags: [] };
  expect(asksMarketer(nothing)).toBe(false);
  for (const more of [{ tags: ['x'] }, { stage: 'sql' as const }, { owner: 'Zoé' }, { crmId: '1' }])
    expect(asksMarketer({ ...nothing, ...more })).toBe(true);
});
