import { describe, expect, it } from 'vitest';
import { assess, gradeOf } from './assess';
import { Contract, defaultContract } from './contract';
import type { EngagementType } from './engagement';
import { engagementParts, fading } from './engagement-score';
import { fitParts } from './fit-score';
import type { Lead } from './lead';

const day = 86_400_000;
const now = Date.parse('2026-11-24T10:00Z');
const lead = (
  fields: Record<string, string>,
  emails: string[] = [],
  done: [EngagementType, number, object?][] = [],
): Lead =>
  ({
    fields: Object.fromEntries(Object.entries(fields).map(([k, value]) => [k, { value }])),
    identities: emails.map((e) => `email:${e}`),
    engagements: done.map(([type, ago, more], i) => ({ id: `e${i}`, type, on: now - ago * day, ...more })).reverse(),
    answers: {},
    stage: 'lead',
    standing: 'active',
  }) as unknown as Lead;
const fitOf = (fields: Record<string, string>, ...emails: string[]) =>
  fitParts(lead(fields, emails), defaultContract).map((p) => [p.group, p.points]);
const engagement = (...done: [EngagementType, number, object?][]) =>
  assess(lead({}, [], done), defaultContract, now).engagement;

describe('fit', () => {
  it.each([
    [
      'Directrice Achats',
      [
        ['seniority', 20],
        ['function', 15],
      ],
    ],
    [
      'DIRECTEUR·RICE DES VENTES',
      [
        ['seniority', 20],
        ['function', 10],
      ],
    ],
    [
      'Responsable d’achats',
      [
        ['seniority', 15],
        ['function', 15],
      ],
    ],
    [
      'Head of Procurement',
      [
        ['seniority', 20],
        ['function', 15],
      ],
    ],
    ['Co-fondatrice & CEO', [['seniority', 20]]],
    [
      'Étudiante en marketing',
      [
        ['function', 10],
        ['student', -25],
      ],
    ],
    [
      'Intern, sales',
      [
        ['function', 10],
        ['student', -25],
      ],
    ],
    // Whole words only.
    ['Internationalist', []],
    ['Chefferie', []],
  ])('reads the title %s', (jobTitle, parts) => {
    expect(fitOf({ jobTitle })).toEqual(parts);
  });

  it('takes the headline when there is no title, and the location when there is no country', () => {
    expect(fitOf({ headline: 'Directeur général', location: 'Lyon, Auvergne-Rhône-Alpes, France' })).toEqual([
      ['seniority', 20],
      ['function', 10],
      ['country', 10],
    ]);
    expect(fitOf({ country: 'Canada', location: 'France' })).toEqual([]);
  });

  it.each([
    [{ companySize: '51-200' }, [['companySize', 15]]],
    [{ companySize: '201-500' }, [['companySize', 15]]],
    [{ companySize: '1-10' }, []],
    [{ companySize: '10001+' }, [['companySize', 5]]],
  ])('takes a size band whole: %j', (fields, parts) => {
    expect(fitOf(fields as Record<string, string>)).toEqual(parts);
  });

  it.each([
    [['zoe@gmail.com'], -10],
    [['zoe@exemple.fr'], 5],
    [['zoe@gmail.com', 'zoe@exemple.fr'], 5],
    [['zoe@notgmail.com'], 5],
  ])('weighs the mail domain of %j as %i', (emails, points) => {
    expect(fitOf({}, ...emails)).toEqual([['mailDomain', points]]);
  });

  it('lets the first rule of a group count, and a competitor cost', () => {
    const rules = [
      { id: 'rivals', group: 'competitor' as const, words: ['Rival Industries'], points: -50 },
      { id: 'any', group: 'industry' as const, words: ['*'], points: 3 },
    ];
    const contract = Contract.parse({ fit: { rules } });
    expect(fitParts(lead({ company: 'RIVAL  industries SA', industry: 'Énergie' }), contract)).toMatchObject([
      { rule: 'rivals', points: -50 },
      { rule: 'any', points: 3, with: 'Énergie' },
    ]);
  });
});

describe('engagement', () => {
  it.each<[string, number, [EngagementType, number, object?][]]>([
    ['a form', 30, [['form', 0]]],
    ['halved after 30 days', 15, [['form', 30]]],
    ['not yet after 29', 30, [['form', 29]]],
    ['halved twice after 60', 7, [['form', 60]]],
    [
      'capped by group',
      30,
      [
        ['linkedin-comment', 1],
        ['linkedin-comment', 2],
        ['linkedin-comment', 3],
        ['linkedin-share', 4],
      ],
    ],
    [
      'once-only: the latest counts',
      30,
      [
        ['webinar-attended', 1],
        ['webinar-attended', 31],
      ],
    ],
    [
      'once per campaign',
      60,
      [
        ['webinar-attended', 1, { campaign: 'a' }],
        ['webinar-attended', 2, { campaign: 'b' }],
      ],
    ],
    [
      'repeatable',
      6,
      [
        ['click', 1],
        ['click', 2],
      ],
    ],
    ['an open is nothing', 0, [['open', 0]]],
    ['a bounce costs', -5, [['bounce', 0]]],
    [
      'losses are not capped away',
      25,
      [
        ['linkedin-comment', 1],
        ['linkedin-comment', 1],
        ['linkedin-comment', 1],
        ['bounce', 1],
      ],
    ],
    ['the future counts whole', 30, [['form', -3]]],
  ])('%s', (_, points, done) => {
    expect(engagement(...done)).toBe(points);
  });

  it('never scores a machine’s open, whatever the contract gives for opens', () => {
    const contract = structuredClone(defaultContract);
    contract.engagement.points.open.points = 10;
    const done: [EngagementType, number, object?][] = [
      ['open', 0, { machine: true }],
      ['open', 0],
    ];
    expect(assess(lead({}, [], done), contract, now).engagement).toBe(10);
  });

  it('says what fades next and when', () => {
    const one = lead(
      {},
      [],
      [
        ['form', 10],
        ['click', 20],
      ],
    );
    expect(fading(one, defaultContract, now)).toEqual([
      { on: now + 10 * day, engagement: 31 },
      { on: now + 20 * day, engagement: 16 },
    ]);
    expect(engagementParts(one, defaultContract, now).map((g) => g.group)).toEqual(['content', 'mail']);
  });
});

it.each([
  [40, 80, 'A1'],
  [40, 79, 'A2'],
  [39, 80, 'B1'],
  [30, 20, 'B2'],
  [29, 19, 'C3'],
])('grades fit %i, engagement %i as %s', (f, e, grade) => {
  expect(gradeOf(f, e, defaultContract)).toBe(grade);
});

it('says what is met with what, and what is missing', () => {
  const a = assess(
    lead({ name: 'Zoé', jobTitle: 'CEO', company: 'X', location: 'France' }, [], [['click', 0]]),
    defaultContract,
    now,
  );
  expect(a).toMatchObject({ fit: 30, engagement: 3, grade: 'B3', stage: 'mql', missing: ['engagement', 'reachable'] });
  expect(a.met).toContainEqual({ need: 'fit', with: '30 ≥ 30' });
});
