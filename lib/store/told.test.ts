import { beforeEach, expect, it } from 'vitest';
import { freshDb } from './fresh';
import { untold } from './told';

beforeEach(freshDb);
const now = 1_795_000_000_000;

it('tells each thing once, however often it is asked and by how many at once', async () => {
  const asked = await Promise.all([untold(['a', 'b'], now), untold(['a', 'b'], now)]);
  expect(asked.flat().sort()).toEqual(['a', 'b']);
  expect(await untold(['b', 'c', 'c'], now + 1)).toEqual(['c']);
  expect(await untold(['a', 'b', 'c'], now + 86_400_000)).toEqual([]);
});
