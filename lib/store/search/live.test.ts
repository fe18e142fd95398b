import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultContract } from '../../domain/contract';
import type { Lead } from '../../domain/lead';
import type { Word } from '../../domain/word';
import { entryOf } from './entry';
import { leadLike, leadQuery, scannedAt as now, wordList } from './leads.arbitrary';
import { LiveIndex } from './live';
import { emptyPack, isSound } from './pack';
import { questionOf, WordBook } from './question';
import { scan } from './scan';

type Step =
  | { do: 'write'; n: number; lead: Omit<Lead, 'id'>; note: string | undefined }
  | { do: 'delete'; n: number }
  | { do: 'read' | 'pack' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      n: fc.nat(9),
      lead: leadLike,
      note: fc.option(fc.constantFrom('Rappeler en décembre', 'Budget voté'), { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), n: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('read' as const, 'pack' as const) }) },
);

/** What the store would hold, and an index that reads what changed, sometimes late. */
class House {
  rev = 0;
  leads = new Map<string, Lead & { rev: number }>();
  gone = new Map<string, number>();
  notes = new Map<string, string[]>();
  index = new LiveIndex(emptyPack('default', now));

  play(one: Step): void {
    if (!('n' in one)) {
      this.read();
      if (one.do === 'pack') {
        const pack = this.index.packed('p');
        expect(isSound(pack)).toBe(true);
        this.index = new LiveIndex(structuredClone(pack));
      }
      return;
    }
    const id = `lead-${one.n}`;
    this.rev += 1;
    if (one.do === 'write') {
      this.leads.set(id, { ...one.lead, id, rev: this.rev } as Lead & { rev: number });
      this.notes.set(id, one.note ? [one.note] : []);
    } else if (this.leads.delete(id)) this.gone.set(id, this.rev);
  }

  read(): void {
    const since = this.index.rev;
    const fresh = [...this.leads.values()].filter((lead) => lead.rev > since).sort((a, b) => a.rev - b.rev);
    this.index.take({
      entries: fresh.map((lead) => entryOf(lead, this.notes.get(lead.id) ?? [], defaultContract, now)),
      gone: [...this.gone].map(([id, rev]) => ({ id, rev })),
      rev: this.rev,
    });
  }

  scanned(words: Word[]) {
    const leads = [...this.leads.values()].sort((a, b) => b.rev - a.rev);
    return { leads, notes: this.notes, words, contract: defaultContract, now };
  }
}

describe('the index', () => {
  it('finds what a scan of every lead finds, in its order, whatever happened before', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40, size: 'max' }),
        wordList,
        fc.array(leadQuery, { minLength: 10, maxLength: 10 }),
        (steps, words, queries) => {
          const house = new House();
          for (const one of steps) house.play(one);
          house.read();
          for (const query of queries) {
            const expected = scan(query, house.scanned(words));
            const { total, ids } = house.index.find(questionOf(query, new WordBook(words), now), query);
            expect(ids(0, total)).toEqual(expected);
            expect(ids(1, 3)).toEqual(expected.slice(1, 3));
            found += total;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(1000);
  }, 60_000);

  it('keeps nothing of a lead that went: no word, no name, no id', () => {
    const house = new House();
    const someone = (value: string) => ({ fields: { name: { value } }, identities: [], tags: {}, engagements: [] });
    const write = (n: number, name: string) =>
      house.play({ do: 'write', n, lead: someone(name) as unknown as Omit<Lead, 'id'>, note: undefined });
    write(1, 'Zoé Noël');
    write(2, 'Zoé Dupré');
    house.play({ do: 'pack' });
    house.play({ do: 'delete', n: 1 });
    house.play({ do: 'pack' });
    const { ids, names, tokens } = house.index.pack;
    expect([ids.text, names.text, tokens.text]).toEqual(['lead-2', 'zoe dupre', '#o:duprezoe']);
  });
});
