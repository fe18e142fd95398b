import { beforeEach, expect, it } from 'vitest';
import { always } from '../domain/endpoint';
import { tandemDb } from './db';
import { freshDb } from './fresh';
import { record } from './record';
import { changeWord, nameWord, sameTags } from './words';

const by = { user: 'Marie', role: 'rep' as const, device: 'devaaaaa' };
const candidate = {
  ...{ page: 'manual', url: '', fields: {}, emails: [] },
  identities: ['linkedin:in/zoe-noel'],
};
let time = 1_790_000_000_000;

beforeEach(freshDb);

/** A lead with these tags, handed over with an engagement in that campaign; what its outbox rows would send. */
async function handOver(tags: string[], campaign: string) {
  const facts = [
    { type: 'captured', data: { candidate } },
    ...tags.map((tag) => ({ type: 'tagged', data: { tag } })),
    { type: 'engaged', data: { engagement: 'form', campaign } },
    { type: 'handed-off', data: { handoff: 'h1', kind: 'lead.sql' } },
  ];
  await record({ identities: candidate.identities }, ++time, (_, leadId) =>
    facts.map((fact) => ({ id: crypto.randomUUID(), leadId, on: time, by, ...fact }) as never),
  );
  const rows = await tandemDb().outbox.toArray();
  return rows.map((row) => ({ endpoint: row.endpoint, data: JSON.parse(row.body).data }));
}

it('sends merged tags and campaigns as one, under the name they stand for now, and none that is off the list', async () => {
  const [a, b, c] = [
    await nameWord('tag', 'A', by, ++time),
    await nameWord('tag', 'B', by, ++time),
    await nameWord('tag', 'C', by, ++time),
  ];
  const [x, y] = [await nameWord('campaign', 'X', by, ++time), await nameWord('campaign', 'Y', by, ++time)];
  await changeWord(a, { into: b }, by, ++time);
  await changeWord(x, { into: y }, by, ++time);
  await changeWord(y, { name: 'Webinaire énergie' }, by, ++time);
  await changeWord(c, { gone: true }, by, ++time);
  expect(await sameTags(b)).toEqual([b, a]);
  await tandemDb().endpoints.put({
    ...{ id: 'e', name: 'e', preset: 'webhook', params: { url: 'https://e.example' }, headerNames: [], mapping: [] },
    ...{ when: { ...always, tags: [b] }, paused: false, off: null, createdOn: 1, changedOn: 1 },
  });
  const [row, ...others] = await handOver([a, c], x);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ endpoint: 'e', data: { lead: { tags: ['B'] } } });
  expect(row?.data.history.find((e: { type: string }) => e.type === 'engaged')).toMatchObject({
    campaign: 'Webinaire énergie',
  });
});
