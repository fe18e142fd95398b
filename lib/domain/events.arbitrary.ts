import fc from 'fast-check';
import type { Candidate } from './candidate';
import { EngagementType } from './engagement';
import type { LeadEvent } from './event';
import { tick } from './hlc';
import { BuyerPhase } from './stage';

/** Invented people and events for property tests. */
const identity = fc.constantFrom(
  'linkedin:in/camille-moreau',
  'linkedin:in/zoe-noel',
  'linkedin:member/ACoAAInventedMember01',
  'email:camille.moreau@ateliers-rivoire.example',
  'email:zoe.noel@exemple.example',
  'email:contact@exemple.example',
);
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });

/** A candidate with some fields and identities, lone surrogates and all. */
export const candidate: fc.Arbitrary<Candidate> = fc.record({
  page: fc.constant('linkedin-profile-sdui'),
  url: fc.constant('https://www.linkedin.com/in/camille-moreau/'),
  fields: fc.dictionary(
    fc.constantFrom('name', 'headline', 'company', 'jobTitle'),
    fc.record({ value: text, way: fc.constant('title'), confidence: fc.constantFrom('high', 'medium', 'low') }),
  ) as fc.Arbitrary<Candidate['fields']>,
  emails: fc.constant([]),
  identities: fc.uniqueArray(identity, { minLength: 1, maxLength: 3 }),
});

const other = fc.constantFrom('lead-a', 'lead-b');
const newValue = fc.record({
  value: text,
  way: fc.constant('title'),
  confidence: fc.constantFrom('high', 'medium', 'low'),
  on: fc.nat(1e6),
});

const fact = fc.oneof(
  candidate.map((c) => ({ type: 'captured', data: { candidate: c } })),
  candidate.map((c) => ({ type: 'seen', data: { candidate: c } })),
  fc.record({ type: fc.constant('taken'), data: fc.record({ fields: fc.record({ company: newValue }) }) }),
  fc.record({ type: fc.constant('declined'), data: fc.record({ fields: fc.record({ company: text }) }) }),
  fc.record({ type: fc.constant('merged'), data: fc.record({ other, fields: fc.constant({}) }) }),
  fc.record({
    type: fc.constant('unmerged'),
    data: fc.record({ other, from: fc.tuple(other), identities: fc.array(identity, { maxLength: 2 }) }),
  }),
  fc.record({ type: fc.constant('told-apart'), data: fc.record({ other }) }),
  fc.record({ type: fc.constant('edited'), data: fc.record({ fields: fc.record({ company: text }) }) }),
  fc.record({ type: fc.constant('identified'), data: fc.record({ identities: fc.array(identity, { maxLength: 1 }) }) }),
  fc.record({ type: fc.constant('tagged'), data: fc.record({ tag: fc.constantFrom('t1', 't2') }) }),
  fc.record({ type: fc.constant('noted'), data: fc.record({ text }) }),
  fc.constantFrom(...EngagementType.options.map((engagement) => ({ type: 'engaged', data: { engagement } }))),
  fc.constantFrom(...BuyerPhase.options.map((phase) => ({ type: 'phase-set', data: { phase } }))),
  fc.constant({
    type: 'moved',
    data: { from: 'lead', to: 'mql', contract: 'fixed-1', rule: { stage: 'mql', met: [] } },
  }),
  fc.constant({ type: 'handed-off', data: { handoff: 'h1', kind: 'lead.sql' } }),
  fc.constant({ type: 'delivery', data: { handoff: 'h1', outcome: 'retrying', attempt: 1, why: 'http-500' } }),
  fc.nat(15).map((n) => ({ type: 'undone', data: { events: [`e${n}`] } })),
  fc.nat(15).map((n) => ({ type: 'untagged', data: { tag: 't1', adds: [`e${n}`] } })),
);

/** Up to 15 events of two leads on two devices, each with a clock of its own. */
export const events: fc.Arbitrary<LeadEvent[]> = fc
  .array(
    fc.record({
      fact,
      lead: fc.constantFrom('lead-a', 'lead-b'),
      device: fc.constantFrom('devaaaaa', 'devbbbbb'),
      on: fc.nat(1e6),
    }),
    { maxLength: 15 },
  )
  .map((list) => {
    const clocks: Record<string, string> = {};
    return list.map(({ fact: f, lead, device, on }, i) => {
      const at = tick(clocks[device], on, device);
      clocks[device] = at;
      return { id: `e${i}`, leadId: lead, at, on, by: { user: 'Marie', role: 'rep', device }, ...f } as LeadEvent;
    });
  });
