import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Command } from '../domain/command';
import { defaultContract } from '../domain/contract';
import { decide } from '../domain/decide';
import type { LeadEvent } from '../domain/event';
import { events } from '../domain/events.arbitrary';
import { isRefusal } from '../domain/refusal';
import type { Done } from '../domain/view';
import { appendContract, contractVersions } from '../store/contracts';
import { tandemDb } from '../store/db';
import { eraseLead } from '../store/erase';
import { everything, freshDb } from '../store/fresh';
import { allPeople, savePerson } from '../store/people';
import { allLeads } from '../store/queries';
import { record, type Target } from '../store/record';
import { saveSettings } from '../store/settings';
import { readState, stamp } from '../store/state';
import { exportAll } from './export';
import { mergeFile, previewMerge } from './merge';
import { undoMerge } from './undo-merge';

vi.setConfig({ testTimeout: 60_000 });
let time = 1_790_000_000_000;
const by = (user: string) => ({ user, role: 'marketer' as const, device: user.slice(0, 4) });
const run = async (user: string, target: Target, command: Command): Promise<Done> => {
  const c = { user, me: user, roles: ['seller', 'marketer', 'rep'] as const, device: user.slice(0, 4) };
  const done = await record(target, ++time, (lead, id) =>
    decide(lead, command, { ...c, contract: defaultContract, now: time, newId: () => crypto.randomUUID() }, id),
  );
  if (isRefusal(done)) throw new Error(JSON.stringify(done));
  return done;
};
const capture = (user: string, slug: string) => {
  const value = (text: string) => ({ value: text, way: 'title', confidence: 'high' as const });
  const candidate = {
    page: 'linkedin-profile-sdui',
    url: `https://www.linkedin.com/in/${slug}/`,
    fields: { name: value(slug), company: value('Exemple SAS'), jobTitle: value('Directrice achats') },
    emails: [],
    identities: [`linkedin:in/${slug}`],
  };
  return run(user, { identities: candidate.identities }, { do: 'capture', candidate });
};

/** Marie knows Zoé (an MQL, offered to Paul) and Camille, and has Paul on her list; her export. */
async function marieExports(): Promise<Blob> {
  await freshDb();
  await saveSettings({ name: 'Marie' });
  const { leadId } = await capture('marie', 'zoe-noel');
  await run('marie', { leadId }, { do: 'engage', engagement: 'form', on: time });
  await run('marie', { leadId }, { do: 'offer', to: 'paul' });
  await capture('marie', 'camille-moreau');
  await savePerson({ name: 'Paul', roles: ['rep'] }, by('marie'), ++time);
  await tandemDb().transaction('rw', [tandemDb().contracts, tandemDb().meta], async () => {
    const state = await readState(tandemDb());
    const base = { contractId: 'v1', on: time, by: by('marie') };
    await appendContract(tandemDb(), state, [
      { ...base, id: 'p', at: stamp(state, time), type: 'proposed', data: { terms: defaultContract } },
      { ...base, id: 's', at: stamp(state, time), type: 'signed', data: { side: 'marketing' } },
    ]);
  });
  return exportAll();
}

/** Paul's browser: he knows Zoé himself. */
async function paulsOwn(): Promise<string> {
  await freshDb();
  await saveSettings({ name: 'Paul' });
  const { leadId } = await capture('paul', 'zoe-noel');
  await run('paul', { leadId }, { do: 'note', text: 'Met in Lyon' });
  return leadId;
}

let file: Blob;
beforeEach(async () => {
  file = await marieExports();
  await paulsOwn();
});

it('shows what it brings and writes nothing', async () => {
  const before = await everything();
  expect(await previewMerge(file, time)).toEqual({
    from: 'Marie',
    newLeads: 2,
    changedLeads: 0,
    events: 5,
    words: 0,
    people: 1,
    contracts: 1,
    suppressed: 0,
  });
  expect(await everything()).toBe(before);
});

it('makes one person of what both know, offers and contract included; twice changes nothing', async () => {
  expect(await mergeFile(file, time)).toHaveProperty('id');
  const zoe = (await allLeads()).filter((l) => l.identities.includes('linkedin:in/zoe-noel'));
  expect(zoe).toHaveLength(1);
  expect(zoe[0]).toMatchObject({ stage: 'mql', noteCount: 1, offer: { to: 'paul', state: 'offered' } });
  expect((await allPeople()).map((p) => p.id)).toEqual(['paul']);
  expect((await contractVersions())[0]).toMatchObject({
    id: 'v1',
    signatures: { marketing: { by: { user: 'marie' } } },
  });
  const once = await everything();
  expect(await previewMerge(file, time)).toMatchObject({
    newLeads: 0,
    changedLeads: 0,
    events: 0,
    words: 0,
    people: 0,
    contracts: 0,
  });
  await mergeFile(file, time);
  expect(await everything()).toBe(once);
});

it('is taken back whole, and leaves what was done since', async () => {
  const before = await everything();
  const done = (await mergeFile(file, time)) as { id: string };
  expect(await undoMerge(done.id, time)).toBe(true);
  expect(await everything()).toBe(before);
  expect(await allPeople()).toEqual([]);
  expect(await contractVersions()).toEqual([]);
  expect(await undoMerge(done.id, time)).toBe(false);
  const again = (await mergeFile(file, time)) as { id: string };
  const camille = (await allLeads()).find((l) => l.fields.name?.value === 'camille-moreau');
  await run('paul', { leadId: camille?.id ?? '' }, { do: 'note', text: 'Mine' });
  await undoMerge(again.id, time);
  expect((await allLeads()).map((l) => l.fields.name?.value)).toEqual(['zoe-noel']);
});

it('leaves out who was erased here', async () => {
  const [zoe] = await allLeads();
  await eraseLead(zoe?.id ?? '', time);
  expect(await previewMerge(file, time)).toMatchObject({ newLeads: 1, suppressed: 1 });
  await mergeFile(file, time);
  expect((await allLeads()).map((l) => l.fields.name?.value)).toEqual(['camille-moreau']);
});

it('comes to the same in batches, as a file too large for one transaction', async () => {
  const before = await everything();
  const first = (await mergeFile(file, time)) as { id: string };
  const once = await everything();
  await undoMerge(first.id, time);
  const parts: number[] = [];
  const options = { small: -1, onProgress: (part: number) => parts.push(part) };
  const again = (await mergeFile(file, time, options)) as { id: string };
  expect(await everything()).toBe(once);
  expect(parts.at(-1)).toBe(1);
  await undoMerge(again.id, time);
  expect(await everything()).toBe(before);
});

it('leaves no trace when it is taken back, whatever it brought', async () => {
  await fc.assert(
    fc.asyncProperty(events, events, async (mine, theirs) => {
      await freshDb();
      const exported = JSON.parse(await (await exportAll()).text());
      const fileOf = (list: LeadEvent[]) => {
        const ids = [...new Set(list.map((e) => e.leadId))];
        const histories = ids.map((id) => ({ id, events: list.filter((e) => e.leadId === id) }));
        return new Blob([JSON.stringify({ ...exported, histories })]);
      };
      await mergeFile(fileOf(mine), time);
      const before = await everything();
      const other = JSON.parse(
        JSON.stringify(theirs)
          .replaceAll('lead-', 'lead-x')
          .replace(/"e(\d+)"/g, '"f$1"'),
      );
      const done = await mergeFile(fileOf(other), time);
      await undoMerge((done as { id: string }).id, time);
      expect(await everything()).toBe(before);
    }),
    { numRuns: 40 },
  );
});

it.each([
  ['not JSON', 'hello', 'not-json'],
  ['cut short', async () => (await file.text()).slice(0, -20), 'truncated'],
  ['of a newer Tandem', async () => (await file.text()).replace('"version":4', '"version":5'), 'newer'],
])('refuses a file that is %s, and changes nothing', async (_, text, refused) => {
  const before = await everything();
  expect(await mergeFile(new Blob([typeof text === 'string' ? text : await text()]), time)).toEqual({ refused });
  expect(await everything()).toBe(before);
});

it('takes the later of a word both know, and gives the former back', async () => {
  const word = (name: string, n: string) => ({
    ...{ id: 'w1', kind: 'tag' as const, name, by: by('marie') },
    at: `00000000${n}-0000-marie`,
  });
  const exported = JSON.parse(await file.text());
  const withWord = (at: string) => new Blob([JSON.stringify({ ...exported, words: [word('Pollutec 2026', at)] })]);
  const name = async () => (await tandemDb().words.get('w1'))?.name;
  await tandemDb().words.put(word('Pollutec', '5'));
  await mergeFile(withWord('4'), time);
  expect(await name()).toBe('Pollutec');
  const { id } = (await mergeFile(withWord('6'), time)) as { id: string };
  expect(await name()).toBe('Pollutec 2026');
  await undoMerge(id, time);
  expect(await name()).toBe('Pollutec');
  const again = (await mergeFile(withWord('6'), time)) as { id: string };
  await tandemDb().words.put(word('Pollutec Lyon', '7'));
  await undoMerge(again.id, time);
  expect(await name()).toBe('Pollutec Lyon');
});
