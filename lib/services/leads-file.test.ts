import { beforeEach, describe, expect, it } from 'vitest';
import type { LeadEvent } from '../domain/event';
import { knownHeader } from '../import/columns';
import { allRows, dropped } from '../import/dropped-file.fakes';
import { guess } from '../import/guess';
import { openFile } from '../import/open-file';
import { rowReader } from '../import/read-row';
import { tandemDb } from '../store/db';
import { everything, freshDb } from '../store/fresh';
import { allLeads } from '../store/queries';
import { saveSettings } from '../store/settings';
import { exportAll } from './export';
import { leadsFile } from './leads-file';
import { mergeFile } from './merge';
import { restore } from './restore';

const time = Date.UTC(2026, 10, 29);
const by = { user: 'Marie', role: 'marketer' as const, device: 'devaaaaa' };
const stampOf = (n: number) => `00000000${n}-0000-devaaaaa`;
const event = (leadId: string, n: number, rest: object) =>
  ({ id: `${leadId}-${n}`, leadId, at: stampOf(n), on: Date.UTC(2026, 8, n, 10), by, ...rest }) as LeadEvent;
const value = (text: string) => ({ value: text, way: 'title', confidence: 'high' });
const captured = (leadId: string, name: string, identities: string[], company = 'Ateliers Rivoire') =>
  event(leadId, 1, {
    type: 'captured',
    data: {
      candidate: {
        ...{ page: 'linkedin-profile-sdui', url: '', emails: [], identities },
        fields: { name: value(name), company: value(company), jobTitle: value('Directrice, achats') },
      },
    },
  });

const histories = [
  {
    id: 'camille',
    events: [
      captured('camille', 'Camille Moreau', [
        ...['linkedin:in/camille-moreau-é', 'email:camille@rivoire.example', 'email:cm@exemple.example'],
        'phone:+33612345678',
      ]),
      event('camille', 2, { type: 'tagged', data: { tag: 'salon' } }),
      event('camille', 3, { type: 'engaged', data: { engagement: 'form', campaign: 'automne' } }),
      event('camille', 4, { type: 'placed', data: { stage: 'customer', owner: 'paul', crmId: 'CRM-7' } }),
    ],
  },
  { id: 'evil', events: [captured('evil', '=HYPERLINK("https://evil.example")', ['email:x@exemple.example'], '@sum')] },
  { id: 'zoe', events: [captured('zoe', 'Zoé Noël', ['linkedin:member/ACoAAInventedMember01'])] },
];
const words = [
  { id: 'salon', kind: 'tag', name: 'Salon; Lyon', into: 'pollutec', at: stampOf(5), by },
  { id: 'pollutec', kind: 'tag', name: 'Pollutec', at: stampOf(1), by },
  { id: 'automne', kind: 'campaign', name: 'Automne 2026', at: stampOf(1), by },
  { id: 'other', kind: 'tag', name: 'Somebody else’s', at: stampOf(1), by },
];
const people = ['paul', 'anne'].map((id) => ({
  id,
  name: id === 'paul' ? 'Paul Roche' : 'Anne',
  roles: ['rep'],
  gone: false,
  at: stampOf(1),
  by,
}));

beforeEach(async () => {
  await freshDb();
  await saveSettings({ name: 'Marie' });
  const file = { ...JSON.parse(await (await exportAll()).text()), histories, words, people };
  expect(await restore(new Blob([JSON.stringify(file)]), time)).toMatchObject({ leads: 3 });
});

async function readBack(language: 'en' | 'fr') {
  const { name, file } = await leadsFile(['zoe', 'camille', 'evil', 'gone'], 'csv', language);
  const opened = await openFile(dropped(file, name), knownHeader);
  if ('refused' in opened) throw new Error(opened.refused);
  const guessed = guess(opened.header, opened.sample, opened.width, opened.name);
  const keys = guessed.columns.map((c) => c.key);
  const read = rowReader(guessed.mapping, guessed.source, keys, { now: time, fileDate: undefined });
  return { text: await file.text(), guessed, opened, rows: (await allRows(opened)).map((row) => read(row as never)) };
}

describe('a selection as CSV', () => {
  it.each([
    ['en', ','],
    ['fr', ';'],
  ] as const)('is read back by the import as what it is, in %s', async (language, separator) => {
    const { text, guessed, opened, rows } = await readBack(language);
    expect(text.startsWith('\uFEFF')).toBe(false);
    expect(opened.traits).toMatchObject({ encoding: 'utf-8', separator });
    expect(guessed.source).toBe('tandem');
    const targets = guessed.columns.flatMap((c) => c.target ?? []);
    expect(targets).toEqual(
      expect.arrayContaining([
        ...['name', 'jobTitle', 'company', 'headline', 'location', 'country', 'industry', 'companySize', 'email'],
        ...['phone', 'linkedin', 'stage', 'owner', 'tags', 'capturedOn', 'crmId'],
      ]),
    );
    expect(rows[0]).toMatchObject({ candidate: { identities: ['linkedin:member/ACoAAInventedMember01'] } });
    expect(rows[1]).toMatchObject({
      candidate: { fields: { name: { value: 'Camille Moreau' }, jobTitle: { value: 'Directrice, achats' } } },
      ...{ stage: 'customer', owner: 'Paul Roche', crmId: 'CRM-7', tags: ['Pollutec'] },
    });
    expect((rows[1] as { candidate: { identities: string[] } }).candidate.identities.sort()).toEqual([
      ...['email:camille@rivoire.example', 'email:cm@exemple.example', 'linkedin:in/camille-moreau-é'],
      'phone:+33612345678',
    ]);
  });

  it('holds no formula, in a file with a mark', async () => {
    const { file } = await leadsFile(['evil'], 'csv', 'en');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect((await file.text()).split('\r\n')[1]).toMatch(
      /^"'=HYPERLINK\(""https:\/\/evil.example""\)","Directrice, achats",'@sum,/,
    );
  });
});

describe('a selection as JSON', () => {
  it('brings a colleague these leads, and what they name; nothing else', async () => {
    const { file, name } = await leadsFile(['camille'], 'json', 'en');
    expect(name).toMatch(/^tandem-leads-\d{4}-\d\d-\d\d\.json$/);
    const written = JSON.parse(await file.text());
    expect(written).toMatchObject({ from: 'Marie', outbox: [], histories: [{ id: 'camille' }] });
    expect(written.words.map((w: { id: string }) => w.id).sort()).toEqual(['automne', 'pollutec', 'salon']);
    expect(written.people.map((p: { id: string }) => p.id)).toEqual(['paul']);
    for (const key of ['settings', 'pepper', 'device', 'endpoints', 'pulls']) expect(written).not.toHaveProperty(key);
    const [camille] = (await allLeads()).filter((lead) => lead.id === 'camille');
    await freshDb();
    await saveSettings({ name: 'Paul' });
    expect(await mergeFile(file, time)).toHaveProperty('id');
    expect(await allLeads()).toEqual([camille]);
    expect((await tandemDb().merges.toArray())[0]).toMatchObject({ from: 'Marie' });
  });

  it('takes joined leads whole, once', async () => {
    const twin = { id: 'aaa', events: [captured('aaa', 'C. Moreau', ['email:cm@exemple.example'])] };
    const all = { ...JSON.parse(await (await exportAll()).text()), histories: [...histories, twin] };
    await restore(new Blob([JSON.stringify(all)]), time);
    const { file } = await leadsFile(['camille', 'aaa'], 'json', 'en');
    expect(
      JSON.parse(await file.text())
        .histories.map((h: { id: string }) => h.id)
        .sort(),
    ).toEqual(['aaa', 'camille']);
    const csv = await (await leadsFile(['camille', 'aaa'], 'csv', 'en')).file.text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
  });

  it('changes nothing here', async () => {
    const before = await everything();
    await leadsFile(['camille', 'zoe'], 'json', 'fr');
    expect(await everything()).toBe(before);
  });
});
