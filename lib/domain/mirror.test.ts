import { expect, it } from 'vitest';
import { bucketKey, mirrorHash } from './mirror';

it('spreads 100,000 people over all buckets without a collision', () => {
  const hashes = new Set<string>();
  const buckets = new Map<string, number>();
  for (let i = 0; i < 100_000; i++) {
    const hash = mirrorHash(`linkedin:in/invented-person-${i}`);
    hashes.add(hash);
    buckets.set(bucketKey(hash), (buckets.get(bucketKey(hash)) ?? 0) + 1);
  }
  expect(hashes.size).toBe(100_000);
  expect(buckets.size).toBe(1024);
  expect(Math.max(...buckets.values())).toBeLessThan(200);
});

it('says the same of the same identity, in every session', () => {
  expect(mirrorHash('linkedin:in/zoe-noel')).toBe(mirrorHash('linkedin:in/zoe-noel'));
  expect(mirrorHash('linkedin:in/zoe-noel')).toMatch(/^[0-9a-z]+$/);
});
