import { expect, it } from 'vitest';
import { columnTargets } from '../../lib/domain/saved-mapping';
import { targetGroups } from './target-groups';

it('offers every target once', () => {
  expect(Object.values(targetGroups).flat().sort()).toEqual([...columnTargets].sort());
});
