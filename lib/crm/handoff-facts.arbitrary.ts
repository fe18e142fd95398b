import fc from 'fast-check';
import { Confidence } from '../domain/candidate';
import { EngagementType } from '../domain/engagement';
import { HandoffType, type LeadEvent, TouchKind, TouchOutcome } from '../domain/event';
import { fieldNames } from '../domain/field';
import { tick } from '../domain/hlc';
import type { Lead } from '../domain/lead';
import { BuyerPhase, Stage } from '../domain/stage';
import type { HandoffFacts } from './body';

/** Text as bad as a page can make it: emoji, bidi marks, controls, lone surrogates, up to `max` code units of the widest. */
function wild(max: number): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    'Zoé',
    '🚲',
    '\u202e',
    '\ud83d',
    '\udeb2',
    '\u0000',
    '"\\',
    '<script>',
    '\n',
    '漢字',
    '﷽',
  );
  const long = fc.tuple(piece, fc.nat(max)).map(([p, n]) => p.repeat(n).slice(0, max));
  return fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((p) => p.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
    long,
  );
}

const when = fc.oneof(fc.integer({ min: 0, max: 2e12 }), fc.constantFrom(0, 8.64e15));
const by = fc.record({
  user: wild(200),
  role: fc.constantFrom('seller', 'marketer', 'rep'),
  device: fc.constant('dev1'),
});
const id = fc.oneof(fc.uuid(), wild(120));
const hlc = fc.nat(2e9).map((ms) => tick(undefined, ms, 'dev1'));
const keys = fc.array(
  fc.oneof(
    wild(300),
    wild(200).map((t) => `email:${t}@exemple.fr`),
  ),
  { maxLength: 10 },
);

const happening = fc.oneof(
  fc.record({
    type: fc.constant('captured'),
    data: fc.record({
      candidate: fc.record({
        page: wild(60),
        url: wild(2000),
        fields: fc.constant({}),
        emails: fc.constant([]),
        identities: keys,
      }),
    }),
  }),
  fc.record({
    type: fc.constant('edited'),
    data: fc.record({ fields: fc.record({ name: wild(1000), company: wild(1000) }) }),
  }),
  fc.record({ type: fc.constantFrom('identified', 'unidentified'), data: fc.record({ identities: keys }) }),
  fc.record({ type: fc.constantFrom('tagged', 'untagged'), data: fc.record({ tag: id, adds: fc.constant([]) }) }),
  fc.record({ type: fc.constant('noted'), data: fc.record({ text: wild(10_000) }) }),
  fc.record({
    type: fc.constant('engaged'),
    data: fc.record({
      engagement: fc.constantFrom(...EngagementType.options),
      campaign: fc.option(id, { nil: undefined }),
    }),
  }),
  fc.record({
    type: fc.constant('touched'),
    data: fc.record({ kind: fc.constantFrom(...TouchKind.options), outcome: fc.constantFrom(...TouchOutcome.options) }),
  }),
  fc.record({
    type: fc.constant('moved'),
    data: fc.record({
      from: fc.constantFrom(...Stage.options),
      to: fc.constantFrom('sql', 'opportunity', 'mql'),
      contract: wild(60),
      rule: fc.option(
        fc.record({
          stage: fc.constantFrom(...Stage.options),
          met: fc.array(fc.record({ need: wild(40), with: wild(1000) }), { maxLength: 20 }),
        }),
        { nil: undefined },
      ),
      note: fc.option(wild(2000), { nil: undefined }),
    }),
  }),
);

const event = fc
  .tuple(fc.record({ id, leadId: id, at: hlc, on: when, by }), happening)
  .map(([base, what]) => ({ ...base, ...what }) as LeadEvent);

const kept = fc.record({
  value: wild(1000),
  way: wild(60),
  confidence: fc.constantFrom(...Confidence.options),
  url: fc.option(wild(2000), { nil: undefined }),
  page: fc.option(wild(60), { nil: undefined }),
  on: when,
  at: hlc,
  by,
});

const lead: fc.Arbitrary<Lead> = fc.record({
  id,
  fields: fc.record(Object.fromEntries(fieldNames.map((n) => [n, kept])), { requiredKeys: [] }),
  identities: fc.array(
    fc.oneof(
      wild(300),
      fc.emailAddress().map((e) => `email:${e}`),
    ),
    { maxLength: 80 },
  ),
  stage: fc.constantFrom('sql', 'opportunity'),
  stageOn: when,
  phase: fc.option(fc.constantFrom(...BuyerPhase.options), { nil: undefined }),
  answers: fc.constant({ need: 'yes', budget: 'unknown' } as const),
  tags: fc.dictionary(id, fc.constant([]), { maxKeys: 60 }),
  owner: fc.option(wild(200), { nil: undefined }),
  standing: fc.constant('active' as const),
  reminders: fc.constant({}),
  engagements: fc.constant([]),
  touches: fc.constant([]),
  counts: fc.constant({}),
  tooLate: fc.constant([]),
  handoffs: fc.constant([]),
  engagementCount: fc.nat(),
  touchCount: fc.nat(),
  noteCount: fc.nat(),
  capturedOn: when,
  lastOn: when,
  lastAt: hlc,
});

/** Any handoff that could be made, and some that could not. Only for tests. */
export const handoffFacts: fc.Arbitrary<HandoffFacts> = fc.record({
  lead,
  history: fc.array(event, { maxLength: 60 }),
  kind: fc.constantFrom(...HandoffType.options),
  on: when,
  words: fc.array(fc.tuple(id, wild(80)), { maxLength: 10 }).map((list) => new Map(list)),
});
