import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadEvent } from '../domain/event';
import { fieldNames } from '../domain/field';
import { foldLead } from '../domain/fold';
import { tick } from '../domain/hlc';
import { handoffBody, maxBodyBytes } from './body';
import { handoffFacts } from './handoff-facts.arbitrary';
import { HandoffPayload } from './payload';
import { handoffSchemaText } from './schema';

const committed = readFileSync(new URL('../../docs/handoff.schema.json', import.meta.url), 'utf8');
const isIsoDate = (text: string) => !Number.isNaN(Date.parse(text));
const validate = new Ajv2020({ allErrors: true, formats: { 'date-time': isIsoDate } }).compile(JSON.parse(committed));
const bytes = (text: string) => new TextEncoder().encode(text).length;

let last: string | undefined;
function event(type: LeadEvent['type'], data: object, on: number, role = 'rep'): LeadEvent {
  last = tick(last, on, 'dev1');
  return {
    id: `e-${last}`,
    leadId: 'l1',
    at: last,
    on,
    by: { user: 'Inès', role, device: 'dev1' },
    type,
    data,
  } as LeadEvent;
}

const day = Date.UTC(2026, 10, 20, 9);
const read = (value: string) => ({ value, way: 'top-card', confidence: 'high' as const });
const url = 'https://www.linkedin.com/in/camille-moreau';
const met = [{ need: 'need', with: 'yes' }];
const history = [
  event(
    'captured',
    {
      candidate: {
        page: 'linkedin-profile',
        url,
        fields: { name: read('Camille Moreau 🚲'), company: read('Vélo & Cie') },
        emails: [],
        identities: ['linkedin:in/camille-moreau', 'email:camille@velo.fr'],
      },
    },
    day,
    'seller',
  ),
  event('tagged', { tag: 't1' }, day + 1000, 'marketer'),
  event('engaged', { engagement: 'form', campaign: 'c1' }, day + 2000, 'marketer'),
  event('engaged', { engagement: 'form' }, day + 1500, 'marketer'),
  event('undone', { events: ['nothing'] }, day + 3000),
  event('moved', { from: 'mql', to: 'sql', contract: 'fixed-1', rule: { stage: 'sql', met } }, day + 4000),
];
const lead = foldLead('l1', history) as NonNullable<ReturnType<typeof foldLead>>;
const words = new Map([
  ['t1', 'Décideuse'],
  ['c1', 'Salon 2026'],
]);
const facts = { lead, history, kind: 'lead.sql' as const, on: day + 4000, words };
const bodyOf = (more: Partial<typeof facts> = {}) => JSON.parse(handoffBody({ ...facts, ...more })) as HandoffPayload;

describe('handoffBody', () => {
  it('says who, what stage, why, and where each value came from', () => {
    const { type, timestamp, data } = bodyOf();
    expect([type, timestamp, data.stage]).toEqual(['lead.sql', '2026-11-20T09:00:04.000Z', 'sql']);
    expect(data.lead).toMatchObject({
      name: 'Camille Moreau 🚲',
      company: 'Vélo & Cie',
      emails: ['camille@velo.fr'],
      tags: ['Décideuse'],
    });
    expect(data.why).toMatchObject({
      contract: 'fixed-1',
      rule: { stage: 'sql', met },
      by: { user: 'Inès', role: 'rep' },
    });
    expect(data.source.fields.name).toMatchObject({
      page: 'linkedin-profile',
      url,
      way: 'top-card',
      confidence: 'high',
    });
    expect(data.source.capturedBy).toEqual({ user: 'Inès', role: 'seller' });
    expect(data.engagement).toEqual({
      total: 2,
      lastOn: '2026-11-20T09:00:02.000Z',
      byType: { form: { count: 2, lastOn: '2026-11-20T09:00:02.000Z' } },
    });
  });

  it('gives the history newest first, with names for words, without our bookkeeping', () => {
    const { data } = bodyOf();
    expect(data.history.map((h) => h.type)).toEqual(['moved', 'engaged', 'engaged', 'tagged', 'captured']);
    expect(data.history[1]).toMatchObject({ engagement: 'form', campaign: 'Salon 2026' });
    expect([data.historyTruncated, data.shortened]).toEqual([false, false]);
    expect(JSON.stringify(data)).not.toContain('"device"');
  });

  it('leaves out the oldest history when there is too much', () => {
    const notes = Array.from({ length: 400 }, (_, i) =>
      event('noted', { text: `note ${i} ${'é'.repeat(60)}` }, day + 5000 + i),
    );
    const body = handoffBody({ ...facts, history: [...history, ...notes] });
    const { data } = JSON.parse(body) as HandoffPayload;
    expect(data.historyTruncated).toBe(true);
    expect(data.history[0]?.text).toMatch(/^note 399 /);
    expect(bytes(body)).toBeLessThan(maxBodyBytes);
    expect(bytes(body)).toBeGreaterThan(maxBodyBytes - 500);
  });

  it('cuts texts between characters and drops addresses it would have to cut', () => {
    const name = { ...lead.fields.name, value: '🚲'.repeat(5000) } as NonNullable<typeof lead.fields.name>;
    const photo = { ...name, value: `https://exemple.fr/${'p'.repeat(9000)}` };
    const { data } = bodyOf({ lead: { ...lead, fields: { name, photo } } });
    expect(data.lead.name).toMatch(/^(🚲)+…$/u);
    expect(data.lead.photo).toBeUndefined();
    expect(data.shortened).toBe(true);
  });

  it('fits the longest lead there can be, with history', () => {
    const long = (n: number) => '漢'.repeat(n);
    const kept = { ...(lead.fields.name as object), value: long(1000), way: long(60), page: long(60), url: long(2000) };
    const fields = Object.fromEntries(fieldNames.map((n) => [n, kept])) as typeof lead.fields;
    const identities = Array.from({ length: 100 }, (_, i) => `email:${long(80)}@${i}.fr`);
    const tags = Object.fromEntries(identities.map((id) => [id, ['e']]));
    const rule = { stage: 'sql', met: Array.from({ length: 20 }, () => ({ need: long(40), with: long(1000) })) };
    const moved = event('moved', { from: 'mql', to: 'sql', contract: long(60), rule, note: long(2000) }, day + 9000);
    const longest = { ...lead, id: long(120), owner: long(200), fields, identities, tags };
    const body = handoffBody({ ...facts, lead: longest, history: [...history, moved] });
    expect(bytes(body)).toBeLessThan(maxBodyBytes);
    const { data } = JSON.parse(body) as HandoffPayload;
    expect(data.history[0]?.type).toBe('moved');
    expect(data.shortened).toBe(true);
    expect(validate(JSON.parse(body))).toBe(true);
  });

  it('is always JSON without lone surrogates, under 20 kB, and as the published schema says', () => {
    fc.assert(
      fc.property(handoffFacts, (any) => {
        const body = handoffBody(any);
        expect(bytes(body)).toBeLessThan(20_000);
        const payload = JSON.parse(body);
        expect(JSON.stringify(payload)).toBe(body);
        expect(body).not.toMatch(/\\u(d[89a-f]|0000)/i);
        expect(new TextDecoder().decode(new TextEncoder().encode(body))).toBe(body);
        expect(validate(payload), JSON.stringify(validate.errors)).toBe(true);
        HandoffPayload.parse(payload);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

it('the committed schema is the generated one (npx tsx scripts/write-schema.ts)', () => {
  expect(committed).toBe(handoffSchemaText());
});

it('the schema refuses what is not a handoff', () => {
  expect(validate({ type: 'lead.sql', timestamp: 'yesterday', data: {} })).toBe(false);
});
