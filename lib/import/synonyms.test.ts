import { describe, expect, it } from 'vitest';
import { columnTargets } from '../domain/saved-mapping';
import { compactHeader } from './fold-header';
import { sourceShapes } from './source';
import { synonyms } from './synonyms';

const listed = columnTargets.flatMap((target) =>
  synonyms[target].flatMap((line) => line.split(' | ').map((header) => [compactHeader(header), target] as const)),
);

describe('synonyms', () => {
  it('say what every target is headed', () => {
    expect(columnTargets.filter((target) => !synonyms[target].length)).toEqual([]);
    expect(listed.filter(([header]) => !header)).toEqual([]);
  });

  it('mean one thing each', () => {
    const meanings = new Map<string, Set<string>>();
    for (const [header, target] of listed) meanings.set(header, (meanings.get(header) ?? new Set()).add(target));
    expect([...meanings].filter(([, targets]) => targets.size > 1)).toEqual([]);
  });
});

describe.each(sourceShapes)('the shape of $id', (shape) => {
  it('means one thing by each of its headers', () => {
    const headers = shape.columns.flatMap(([, ...names]) => names.map(compactHeader));
    expect(headers.filter((header, i) => !header || headers.indexOf(header) !== i)).toEqual([]);
  });

  it('is told by headers that no other tool has all of', () => {
    const sets = (of: (typeof sourceShapes)[number]) => of.tells.map((set) => new Set(set.map(compactHeader)));
    for (const other of sourceShapes.filter((one) => one !== shape))
      for (const mine of sets(shape))
        for (const theirs of sets(other)) expect([...theirs].every((header) => mine.has(header))).toBe(false);
  });
});
