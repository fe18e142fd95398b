import { liveQuery } from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import { freshDb } from './fresh';
import { leadView } from './queries';
import { record } from './record';
import { changeWord, nameWord } from './words';

const by = { user: 'Marie', role: 'marketer' as const, device: 'devaaaaa' };
let time = 1_790_000_000_000;
beforeEach(freshDb);

it('is told anew when a tag is renamed, though the lead is as it was', async () => {
  const identities = ['linkedin:in/zoe-noel'];
  const tag = await nameWord('tag', 'Pollutec', by, ++time);
  const facts = [
    { type: 'captured', data: { candidate: { page: 'manual', url: '', fields: {}, emails: [], identities } } },
    { type: 'tagged', data: { tag } },
  ];
  const done = await record({ identities }, ++time, (_, leadId) =>
    facts.map((fact, i) => ({ id: `e${i}`, leadId, on: time, by, ...fact }) as never),
  );
  if ('refused' in done) throw new Error(done.refused);
  const told: (string | undefined)[] = [];
  const live = liveQuery(async () => leadView(done.leadId)).subscribe((view) => told.push(view?.tags[0]?.name));
  await expect.poll(() => told).toEqual(['Pollutec']);
  await changeWord(tag, { name: 'Pollutec 2026' }, by, ++time);
  await expect.poll(() => told.at(-1)).toBe('Pollutec 2026');
  live.unsubscribe();
});
