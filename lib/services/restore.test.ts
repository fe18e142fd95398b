import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LeadEvent } from '../domain/event';
import { events } from '../domain/events.arbitrary';
import { KeptRecipe } from '../domain/recipe';
import { passphraseKey } from '../export/passphrase-key';
import { seal } from '../export/seal';
import { tandemDb } from '../store/db';
import { eraseAll } from '../store/erase';
import { everything, freshDb } from '../store/fresh';
import { histories, released } from '../store/released.fakes';
import { secretsDb } from '../store/secrets';
import { exportAll } from './export';
import { type RestoreOptions, restore } from './restore';

// Hundreds of stores are filled, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });
beforeEach(freshDb);
afterAll(() => vi.restoreAllMocks());

const time = 1_790_000_000_000;
const back = (file: Blob | string, options?: RestoreOptions) =>
  restore(typeof file === 'string' ? new Blob([file]) : file, time, options);
/** Every batch by itself, as a file too large to be held. */
const large: RestoreOptions = { small: -1 };

/** An export's text, of the store as it is, with other parts. */
async function exportWith(parts: object): Promise<string> {
  return JSON.stringify({ ...JSON.parse(await (await exportAll()).text()), ...parts });
}
const rowsOf = (list: readonly LeadEvent[]) => {
  const histories = new Map<string, LeadEvent[]>();
  for (const event of list) histories.set(event.leadId, [...(histories.get(event.leadId) ?? []), event]);
  return [...histories].map(([id, e]) => ({ id, events: e }));
};
/** Stores events as another device's: through a restore, the same fold as everything else. */
async function seed(list: readonly LeadEvent[], options?: RestoreOptions): Promise<void> {
  expect(await back(await exportWith({ histories: rowsOf(list) }), options)).not.toHaveProperty('refused');
}
const leadsNow = async () => JSON.stringify((await tandemDb().leads.toArray()).map(({ rev: _, ...lead }) => lead));

describe('export and restore', () => {
  it.each([
    ['at once', undefined],
    ['in batches', large],
  ])('gives back the same data after everything was erased, %s', async (_, options) => {
    await fc.assert(
      fc.asyncProperty(events, async (list) => {
        await freshDb();
        await seed(list);
        const before = await everything();
        const file = await exportAll();
        await eraseAll();
        expect(await tandemDb().leads.count()).toBe(0);
        await back(file, options);
        expect(await everything()).toBe(before);
        const revision = await tandemDb().meta.get('state');
        await back(file, options);
        expect(await everything()).toBe(before);
        expect(await tandemDb().meta.get('state')).toEqual(revision);
      }),
      { numRuns: 40 },
    );
  });

  it('makes the same leads whatever the order of events and histories', async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.infiniteStream(fc.nat()), async (list, keys) => {
        await freshDb();
        await seed(list);
        const leads = await leadsNow();
        await freshDb();
        const shuffled = list.map((e) => ({ e, k: keys.next().value })).sort((a, b) => a.k - b.k);
        await seed(shuffled.map(({ e }) => e));
        expect(await leadsNow()).toBe(leads);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['not JSON', 'Nom;Société', 'not-json'],
    ['no text', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe])]), 'not-json'],
    ['empty', '', 'not-json'],
    ['somebody else’s JSON', '{"contacts":[]}', 'not-tandem'],
    ['of a newer version', '{"tandem":"export","version":99}', 'newer'],
    ['of a newer version, a row a line', '{"tandem":"export","version":99,"histories":[\n]}', 'newer'],
    ['cut short', '{"tandem":"export","version":1,"histories":[{"id":', 'truncated'],
    ['hostile', '{"tandem":"export","version":1,"__proto__":{"polluted":true}}', 'hostile'],
    ['hostile further in', '{"tandem":"export","version":1,"words":[{"__proto__":{}}]}', 'hostile'],
    ['hostile in disguise', '{"tandem":"export","version":1,"words":[{"__pr\\u006fto__":{}}]}', 'hostile'],
  ])('refuses a file that is %s and changes nothing', async (_, file, refused) => {
    const before = await everything();
    expect(await back(file)).toEqual({ refused });
    expect(await everything()).toBe(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('brings recipes, but not what they read, and none that would hold on any host', async () => {
    const recipe = (id: string, madeOn: number, more: object = {}) =>
      KeptRecipe.parse({
        ...{ id, page: 'linkedin-profile', field: 'name', select: [{ css: 'main > h1', score: 1 }], madeOn, on: true },
        ...more,
      });
    const aside = { aside: { why: 'viewer' as const, on: 7 } };
    await tandemDb().recipes.bulkPut([
      recipe('a', 5, { seen: [['who', 'what']], on: false }),
      recipe('b', 5, { field: 'headline', ...aside }),
    ]);
    await tandemDb().samples.put({
      ...{ id: 's', kind: 'web-person', page: 'web-person', url: '', html: '<p>', madeOn: 1, why: 'made' },
    });
    const file = await (await exportAll()).text();
    expect(file).not.toMatch(/"who"|"what"|<p>/);
    await freshDb();
    await tandemDb().recipes.put(recipe('here', 9, { field: 'headline' }));
    await back(file);
    expect(await tandemDb().recipes.toArray()).toEqual([
      recipe('a', 5, { on: false }),
      recipe('here', 9, { field: 'headline' }),
    ]);
    await freshDb();
    await back(await exportWith({ recipes: [recipe('b', 5, aside), recipe('c', 5, { page: 'web-person' })] }));
    expect(await tandemDb().recipes.toArray()).toEqual([recipe('b', 5, aside)]);
    const loose = { ...recipe('d', 6), select: [{ css: 'h1:contains(x)', score: 1 }] };
    expect(await back(await exportWith({ recipes: [loose] }))).toEqual({ refused: 'not-tandem' });
  });

  it('brings words by the later, sources without their keys, and what was counted of erased people', async () => {
    const by = { user: '', role: 'marketer' as const, device: 'devaaaaa' };
    const word = (name: string, n: number) => ({
      id: 'w',
      kind: 'tag' as const,
      name,
      at: `00000000${n}-0000-devaaaaa`,
      by,
    });
    const pull = {
      ...{ id: 'p', vendor: 'brevo', name: 'Brevo', params: {}, everyMinutes: 60, paused: false, fails: 0 },
      ...{ nextOn: 5, createdOn: 1, cursor: '2026-11-01' },
    };
    await tandemDb().words.put(word('Here, later', 7));
    const parts = { pulls: [pull], pastCounts: [{ key: 'stage:lost', n: 4 }] };
    await back(await exportWith({ ...parts, words: [word('There, earlier', 6)] }));
    expect((await tandemDb().words.get('w'))?.name).toBe('Here, later');
    expect(await tandemDb().pulls.toArray()).toEqual([{ ...pull, paused: true }]);
    const again = await exportAll();
    expect(JSON.parse(await again.text())).toMatchObject({ pastCounts: parts.pastCounts });
    await freshDb();
    await back(again);
    expect((await tandemDb().counters.get('stage:lost'))?.n).toBe(4);
  });

  it('holds no secret', async () => {
    await secretsDb().endpoints.put({ endpointId: 'e', secret: 'whsec_c2VjcmV0', headers: { 'x-key': 'hidden' } });
    expect(await (await exportAll()).text()).not.toMatch(/whsec_|hidden/);
  });

  it('writes nothing when the disk is full', async () => {
    const word = { id: 'w', kind: 'tag', name: 'Pollutec', at: '000000001-0000-devaaaaa' };
    const file = await exportWith({ words: [{ ...word, by: { user: '', role: 'marketer', device: 'devaaaaa' } }] });
    const full = vi.spyOn(tandemDb().words, 'bulkPut').mockImplementation(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    expect(await back(file)).toEqual({ refused: 'storage-full' });
    full.mockRestore();
    expect(await tandemDb().words.count()).toBe(0);
  });
});

describe('a file of an older version', () => {
  const records = (version: number) => released.find((one) => one.version === version)?.records ?? {};
  const of = (version: number, table: string) => records(version)[table] as Record<string, unknown>[];
  const meta = (version: number, key: string) => of(version, 'meta').find((m) => m.key === key) ?? {};
  const counters = [...of(1, 'counters'), { key: 'stage:lost', n: 3 }];
  const file = (version: 1 | 2 | 3) => ({
    ...{ tandem: 'export', version, exportedOn: 1, histories, counters, end: 'end' },
    ...{ words: of(1, 'words'), outbox: of(version === 3 ? 4 : 1, 'outbox'), suppressed: of(1, 'suppressed') },
    ...{ device: 'devaaaaa', pepper: meta(1, 'suppression').pepper, clock: meta(1, 'state').clock },
    settings: { ...(meta(2, 'settings').settings as object) },
    ...(version > 1 && { people: of(2, 'people'), contracts: [] }),
    ...(version === 3 ? { endpoints: of(4, 'endpoints') } : { endpoint: meta(1, 'endpoint').endpoint }),
  });
  it.each([1, 2, 3] as const)('%d comes back whole, what it counted of erased people too', async (version) => {
    expect(await back(JSON.stringify(file(version)))).toEqual({ leads: 3, suppressed: 0 });
    const db = tandemDb();
    expect(await db.leads.get('camille')).toMatchObject({ members: ['camille', 'twin'], stage: 'sql' });
    expect((await db.counters.get('stage:lost'))?.n).toBe(3);
    expect((await db.counters.get('leads'))?.n).toBe(2);
    expect(await db.endpoints.toArray()).toMatchObject([{ id: 'w1', off: 'no-secret' }]);
    expect((await db.outbox.orderBy('seq').toArray()).map((r) => [r.id, r.endpoint, r.ready !== undefined])).toEqual([
      ['h0', 'w1', false],
      ['h1', 'w1', true],
      ['h2', 'w1', false],
    ]);
    expect((await db.meta.get('settings')) as object).toMatchObject({ settings: { name: 'Marie', backupOn: 1 } });
  });
});

describe('a large file', () => {
  const captured = (n: number): LeadEvent => ({
    ...{ id: `e${n}`, leadId: `lead-${String(n).padStart(5, '0')}`, at: '000000001-0000-devaaaaa', on: 1 },
    ...{ by: { user: 'Marie', role: 'rep', device: 'devaaaaa' }, type: 'captured' },
    data: {
      candidate: {
        ...{ page: 'manual', url: '', emails: [], fields: {} },
        identities: [`email:someone.${n}@exemple.example`],
      },
    },
  });
  const many = (count: number) => rowsOf(Array.from({ length: count }, (_, n) => captured(n)));

  it('is cut anywhere, altered anywhere, and nothing is changed', async () => {
    await back(await exportWith({ histories: many(12) }));
    const text = await (await exportAll()).text();
    await eraseAll();
    const empty = await everything();
    for (let size = 1; size < text.length - 1; size += 97) {
      expect(await back(text.slice(0, size), large)).toEqual({ refused: size < 9 ? 'not-json' : 'truncated' });
      expect(await everything()).toBe(empty);
    }
    for (const [what, by] of [
      ['"type":"captured"', '"type":"captivated"'],
      ['"histories":[\n', '"histories":[\n\n'],
      ['"end":"end"}\n', '"end":"end"}\n{}'],
      ['{"id":"lead-00004"', '{"id:"lead-00004"'],
    ] as const)
      expect(await back(text.replace(what, by), large)).toEqual({ refused: 'altered' });
    expect(await everything()).toBe(empty);
  });

  it('goes on where it was stopped, and comes out the same', async () => {
    await back(await exportWith({ histories: many(1200), pastCounts: [{ key: 'leads:gone', n: 7 }] }));
    const [before, file] = [await everything(), await exportAll()];
    await freshDb();
    const killed = (progress: { phase: string; part: number }) => {
      if (progress.phase === 'restoring' && progress.part > 0.7) throw new Error('killed');
    };
    await expect(back(file, { ...large, onProgress: killed })).rejects.toThrow('killed');
    const some = await tandemDb().leads.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(1200);
    expect(await tandemDb().history.count()).toBe(some);
    await back(file, large);
    expect(await everything()).toBe(before);
  });

  it('says how far it is', async () => {
    await back(await exportWith({ histories: many(1200) }));
    const file = await exportAll();
    await freshDb();
    const told: string[] = [];
    await back(file, { ...large, onProgress: ({ phase, part }) => told.push(`${phase} ${part}`) });
    expect(told.at(0)).toMatch(/^checking/);
    expect(told).toContain('checking 1');
    expect(told.at(-1)).toBe('restoring 1');
  });

  it('comes back from a sealed file, by its passphrase', async () => {
    await back(await exportWith({ histories: many(600) }));
    const before = await everything();
    const sealed = await seal(await exportAll(), await passphraseKey('un vélo bleu', undefined, 1000), undefined, 512);
    await freshDb();
    const empty = await everything();
    expect(await back(sealed)).toEqual({ refused: 'needs-passphrase' });
    expect(await back(sealed, { passphrase: 'un vélo vert' })).toEqual({ refused: 'wrong-passphrase' });
    expect(await back(sealed.slice(0, -900), { passphrase: 'un vélo bleu' })).toEqual({ refused: 'truncated' });
    expect(await everything()).toBe(empty);
    expect(await back(sealed, { passphrase: 'un vélo bleu' })).toEqual({ leads: 600, suppressed: 0 });
    expect(await everything()).toBe(before);
  });
});
