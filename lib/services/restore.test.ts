import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { events } from '../domain/events.arbitrary';
import type { effective } from '../domain/fold';
import { tandemDb } from '../store/db';
import { eraseAll } from '../store/erase';
import { everything, freshDb } from '../store/fresh';
import { exportAll } from './export';
import { parseExport } from './export-file';
import { restore } from './restore';

beforeEach(freshDb);
afterAll(() => vi.restoreAllMocks());

/** Stores events as another device's: through a restore, the same fold as everything else. */
async function seed(list: Parameters<typeof effective>[0]): Promise<void> {
  const histories = new Map<string, (typeof list)[number][]>();
  for (const event of list) histories.set(event.leadId, [...(histories.get(event.leadId) ?? []), event]);
  const empty = JSON.parse(await exportAll());
  const result = await restore(
    JSON.stringify({ ...empty, histories: [...histories].map(([id, e]) => ({ id, events: e })) }),
  );
  expect(result).not.toHaveProperty('refused');
}

describe('export and restore', () => {
  it('gives back the same data after everything was erased', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (list) => {
        await freshDb();
        await seed(list);
        const before = await everything();
        const file = await exportAll();
        await eraseAll();
        expect(await tandemDb().leads.count()).toBe(0);
        await restore(file);
        expect(await everything()).toBe(before);
        await restore(file);
        expect(await everything()).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('makes the same leads whatever the order of events and histories', async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.infiniteStream(fc.nat()), async (list, keys) => {
        await freshDb();
        await seed(list);
        const leads = JSON.stringify((await tandemDb().leads.toArray()).map(({ rev: _, ...lead }) => lead));
        await freshDb();
        const shuffled = list.map((e) => ({ e, k: keys.next().value })).sort((a, b) => a.k - b.k);
        await seed(shuffled.map(({ e }) => e));
        expect(JSON.stringify((await tandemDb().leads.toArray()).map(({ rev: _, ...lead }) => lead))).toBe(leads);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['not JSON', 'Nom;Société', 'not-json'],
    ['somebody else’s JSON', '{"contacts":[]}', 'not-tandem'],
    ['of a newer version', '{"tandem":"export","version":99}', 'newer'],
    ['cut short', '{"tandem":"export","version":1,"histories":[{"id":', 'truncated'],
    ['hostile', '{"tandem":"export","version":1,"__proto__":{"polluted":true}}', 'hostile'],
    ['hostile further in', '{"tandem":"export","version":1,"words":[{"__proto__":{}}]}', 'hostile'],
  ])('refuses a file that is %s and changes nothing', async (_, text, refused) => {
    const before = await everything();
    expect(await restore(text)).toEqual({ refused });
    expect(await everything()).toBe(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('holds no secret', async () => {
    expect(await exportAll()).not.toContain('whsec_');
    expect(parseExport(await exportAll())).not.toHaveProperty('refused');
  });

  it('writes nothing when the disk is full', async () => {
    const file = JSON.stringify({
      ...JSON.parse(await exportAll()),
      words: [
        {
          id: 'w',
          kind: 'tag',
          name: 'Pollutec',
          at: '000000001-0000-devaaaaa',
          by: { user: '', role: 'marketer', device: 'devaaaaa' },
        },
      ],
    });
    const full = vi.spyOn(tandemDb().words, 'bulkPut').mockImplementation(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    expect(await restore(file)).toEqual({ refused: 'storage-full' });
    full.mockRestore();
    expect(await tandemDb().words.count()).toBe(0);
  });
});
