import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { soon } from '../../../tests/soon';
import type { Candidate } from '../../domain/candidate';
import type { Command } from '../../domain/command';
import { defaultContract } from '../../domain/contract';
import { decide } from '../../domain/decide';
import type { Found } from '../../domain/found';
import { everyLead, type LeadQuery } from '../../domain/lead-query';
import type { Done } from '../../domain/view';
import { tandemDb } from '../db';
import { eraseAll, eraseLead } from '../erase';
import { freshDb } from '../fresh';
import { allLeads, leadView, recentLeads } from '../queries';
import { record, type Target } from '../record';
import { changeWord, nameWord } from '../words';
import { keepSearch } from './keep';
import type { SearchPack } from './pack';
import { scan } from './scan';
import { createSearch, type Search } from './search';

let time = Date.parse('2026-11-23T09:00+01:00');
const by = { user: 'Marie', role: 'marketer', device: 'devaaaaa' } as const;
const run = (target: Target, command: Command) =>
  record(target, ++time, (lead, leadId) =>
    decide(
      lead,
      command,
      {
        user: 'Marie',
        me: 'marie',
        roles: ['seller', 'marketer', 'rep'],
        device: 'devaaaaa',
        contract: defaultContract,
        now: time,
        newId: () => crypto.randomUUID(),
      },
      leadId,
    ),
  ) as Promise<Done>;
const capture = async (name: string, ...identities: string[]): Promise<string> => {
  const candidate: Candidate = {
    page: 'linkedin-profile-sdui',
    url: 'https://www.linkedin.com/in/x/',
    fields: { name: { value: name, way: 'title', confidence: 'high' } },
    emails: [],
    identities: identities.length ? identities : [`email:${crypto.randomUUID()}@exemple.example`],
  };
  return (await run({ identities: candidate.identities }, { do: 'capture', candidate })).leadId;
};
const idsOf = (found: Found) => found.ids(0, found.total);
const ask = (text: string, more: Partial<LeadQuery> = {}): LeadQuery => ({ ...everyLead, text, ...more });
const ids = async (search: Search, text: string, more?: Partial<LeadQuery>) =>
  idsOf(await search.find(ask(text, more), time));
const stored = async () => (await tandemDb().packs.get('leads')) as SearchPack;
/** Makes the pack whatever the store holds: as if many had changed. */
const pack = async () => {
  const state = await tandemDb().meta.get('state');
  if (state?.key === 'state') await tandemDb().meta.put({ ...state, rev: state.rev + 501 });
  expect(await keepSearch(time)).toBe(true);
};

beforeEach(freshDb);

describe.each(['not packed yet', 'packed'])('a search of leads %s', (how) => {
  const settle = async () => (how === 'packed' ? pack() : undefined);

  it('finds a capture, a note, a tag and their undoing at once', async () => {
    const zoe = await capture('Zoé Noël');
    await capture('Camille Moreau');
    await settle();
    const search = createSearch();
    expect(await ids(search, 'noel')).toEqual([zoe]);
    const paul = await capture('Paul Noël');
    expect(await ids(search, 'NOE')).toEqual([paul, zoe]);
    const note = await run({ leadId: zoe }, { do: 'note', text: 'Rappeler après le salon' });
    expect(await ids(search, 'apres rappeler')).toEqual([zoe]);
    await run({ leadId: zoe }, { do: 'undo', events: note.events });
    expect(await ids(search, 'rappeler')).toEqual([]);
    const tag = await nameWord('tag', 'Pollutec', by, ++time);
    await run({ leadId: paul }, { do: 'tag', tag });
    expect(await ids(search, 'pollu')).toEqual([paul]);
    expect(await ids(search, '', { tag })).toEqual([paul]);
  });

  it('goes by a tag’s name as it is now, and by what it was merged into', async () => {
    const zoe = await capture('Zoé Noël');
    const [tag, other] = [await nameWord('tag', 'Pollutec', by, ++time), await nameWord('tag', 'Salons', by, ++time)];
    await run({ leadId: zoe }, { do: 'tag', tag });
    await settle();
    const search = createSearch();
    expect(await ids(search, 'pollutec')).toEqual([zoe]);
    await changeWord(tag, { name: 'Batimat' }, by, ++time);
    expect(await ids(search, 'pollutec')).toEqual([]);
    expect(await ids(search, 'batimat')).toEqual([zoe]);
    await changeWord(tag, { into: other }, by, ++time);
    expect(await ids(search, 'salon', { tag: other })).toEqual([zoe]);
  });

  it('shows joined leads once, and both again when they part', async () => {
    const paul = await capture('Paul Dupré');
    const [a, b] = [
      await capture('Zoé Noël', 'linkedin:in/zoe-noel'),
      await capture('Zoé Noël', 'email:zoe@exemple.example'),
    ];
    await settle();
    const search = createSearch();
    expect((await ids(search, 'zoe')).sort()).toEqual([a, b].sort());
    const done = await run({ leadId: a }, { do: 'merge', other: b, fields: {} });
    expect(await ids(search, 'zoe')).toEqual([[a, b].sort()[0]]);
    expect((await recentLeads(2)).map((lead) => lead.id)).toEqual([done.leadId, paul]);
    await keepSearch(time);
    expect(await ids(createSearch(), 'zoe')).toEqual([[a, b].sort()[0]]);
    await run({ leadId: done.leadId }, { do: 'undo', events: done.events });
    expect((await ids(search, 'zoe')).sort()).toEqual([a, b].sort());
    expect((await ids(createSearch(), 'zoe')).sort()).toEqual([a, b].sort());
  });

  it('forgets whom it found when they are erased, and everyone when everything is', async () => {
    const zoe = await capture('Zoé Noël');
    const paul = await capture('Paul Noël');
    await settle();
    const search = createSearch();
    expect(await ids(search, 'noel')).toEqual([paul, zoe]);
    await eraseLead(zoe, ++time);
    expect(await ids(search, 'noel')).toEqual([paul]);
    await keepSearch(time);
    expect(await ids(search, 'noel')).toEqual([paul]);
    await eraseAll();
    expect(await ids(search, '')).toEqual([]);
    expect(await tandemDb().packs.count()).toBe(0);
    const anew = await capture('Élise Noël');
    expect(await ids(search, 'noel')).toEqual([anew]);
  });
});

it('leaves no word of an erased person in the stored record', async () => {
  const zoe = await capture('Zéphirine Noël', 'email:zephirine@exemple.example');
  await run({ leadId: zoe }, { do: 'note', text: 'Anniversaire' });
  await capture('Paul Noël');
  await pack();
  expect(JSON.stringify(await stored())).toContain('zephirine');
  await eraseLead(zoe, ++time);
  expect(await keepSearch(time)).toBe(true);
  expect(JSON.stringify(await stored())).not.toMatch(new RegExp(`zephirine|anniversaire|${zoe}`));
  expect(JSON.stringify(await stored())).toContain('paul');
  expect(await tandemDb().gone.count()).toBe(0);
  expect(await keepSearch(time)).toBe(false);
});

describe('a stored record that is no good', () => {
  const damage: [string, (pack: SearchPack) => unknown][] = [
    ['is missing', () => undefined],
    ['is of another format', (p) => ({ ...p, format: 0 })],
    ['is cut short', (p) => ({ ...p, postings: p.postings.subarray(1) })],
    ['lacks a column', (p) => ({ ...p, columns: { ...p.columns, due: undefined } })],
    ['has other names', (p) => ({ ...p, names: { ...p.names, text: '' } })],
    ['is another’s', (p) => ({ ...p, id: 'x' })],
    ['is nothing', () => ({ key: 'leads' })],
  ];
  it.each(damage)('is made anew when it %s', async (_, spoil) => {
    const zoe = await capture('Zoé Noël');
    await pack();
    const spoilt = spoil(await stored());
    await (spoilt ? tandemDb().packs.put(spoilt as SearchPack) : tandemDb().packs.delete('leads'));
    const search = createSearch();
    const found = await search.find(ask('noel'), time);
    expect([idsOf(found), found.fresh]).toEqual([[zoe], false]);
    await soon(async () => expect((await search.find(ask('noel'), time)).fresh).toBe(true));
    expect(await ids(search, 'noel')).toEqual([zoe]);
    expect((await stored()).names.text).toBe('zoe noel');
  });

  it.each([
    ['a day later', async () => (time += 86_400_001)],
    [
      'under another contract',
      async () => {
        const state = await tandemDb().meta.get('state');
        if (state?.key === 'state') await tandemDb().meta.put({ ...state, contract: 'other' });
      },
    ],
  ])('is made anew %s', async (_, change) => {
    await capture('Zoé Noël');
    await pack();
    const before = (await stored()).id;
    await change();
    expect((await createSearch().find(ask('noel'), time)).fresh).toBe(false);
    await soon(async () => expect((await stored()).id).not.toBe(before));
    expect((await createSearch().find(ask('noel'), time)).fresh).toBe(true);
  });
});

it('waits until much has changed, and packs what did', async () => {
  const zoe = await capture('Zoé Noël');
  expect(await keepSearch(time)).toBe(false);
  await pack();
  const first = await stored();
  await capture('Paul Noël');
  expect(await keepSearch(time)).toBe(false);
  await pack();
  const second = await stored();
  expect([second.names.text, second.madeOn]).toEqual(['zoe noelpaul noel', first.madeOn]);
  expect(await ids(createSearch(), 'zoe')).toEqual([zoe]);
});

it('two that pack at once store one, and neither stores over an erasure of everything', async () => {
  await capture('Zoé Noël');
  const zoe = await tandemDb().meta.get('state');
  if (zoe?.key === 'state') await tandemDb().meta.put({ ...zoe, rev: 600 });
  const both = await Promise.all([keepSearch(time), keepSearch(time)]);
  expect(both.sort()).toEqual([false, true]);
  await eraseLead((await allLeads())[0]?.id ?? '', ++time);
  const [kept] = await Promise.all([keepSearch(time), eraseAll()]);
  expect(kept).toBe(false);
  expect(await tandemDb().packs.count()).toBe(0);
});

it('takes many changes in a batch at a time, and says that it is not there yet', async () => {
  const id = await capture('Zoé Noël');
  const lead = await tandemDb().leads.get(id);
  const many = Array.from({ length: 4500 }, (_, n) => ({ ...lead, id: `lead-${n}`, rev: n + 2, identities: [] }));
  await tandemDb().leads.bulkPut(many as never);
  const search = createSearch();
  const first = await search.find(everyLead, time);
  expect([first.total, first.fresh]).toEqual([2000, false]);
  expect((await search.find(everyLead, time)).total).toBe(4000);
  expect(await search.find(everyLead, time)).toMatchObject({ total: 4501, fresh: true });
  expect(await ids(search, 'noel', { sort: 'recent', reverse: true })).toHaveLength(4501);
});

it('may be asked within a live query, which hears of changes', async () => {
  await capture('Zoé Noël');
  const search = createSearch();
  const totals: number[] = [];
  const live = liveQuery(async () => search.find(ask('noel'), time)).subscribe((found) => totals.push(found.total));
  await soon(() => expect(totals).toEqual([1]));
  await capture('Paul Noël');
  await soon(() => expect(totals.at(-1)).toBe(2));
  // A pack that must be made is made, though a live query may write nothing.
  const state = await tandemDb().meta.get('state');
  if (state?.key === 'state') await tandemDb().meta.put({ ...state, rev: 600 });
  await soon(async () => expect(await tandemDb().packs.count()).toBe(1));
  live.unsubscribe();
});

it('finds in the store what a scan of it finds', async () => {
  const names = ['Zoé Noël', 'Camille Moreau', 'Chloé Noël', 'Paul Dupré', 'Noé Camus'];
  const tag = await nameWord('tag', 'Camionnettes', by, ++time);
  for (const name of names) await capture(name);
  await pack();
  const [first] = await allLeads();
  await run({ leadId: first?.id ?? '' }, { do: 'tag', tag });
  const search = createSearch();
  const leads = await allLeads();
  const words = (await leadView(first?.id ?? ''))?.tags ?? [];
  const among = { leads, notes: new Map(), words, contract: defaultContract, now: time };
  for (const text of ['', 'no', 'cam', 'noel chloe'])
    for (const sort of ['recent', 'name', 'captured', 'grade'] as const)
      expect(await ids(search, text, { sort })).toEqual(scan(ask(text, { sort }), among));
});

it('offers what was meant', async () => {
  await capture('Zoé Noël');
  const found = await createSearch().find(ask('neol'), time);
  expect([found.total, found.meant]).toEqual([0, 'noel']);
});
