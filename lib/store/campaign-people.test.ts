import { beforeEach, describe, expect, it } from 'vitest';
import type { LeadEvent } from '../domain/event';
import { campaignDeeds } from './campaign-deeds';
import { campaignPeople } from './campaign-people';
import { countedWords } from './counted-words';
import { freshDb } from './fresh';
import { record } from './record';
import { createSearch, type Search } from './search/search';
import { changeWord, nameWord } from './words';

const by = { user: 'Marie', role: 'marketer' as const, device: 'devaaaaa' };
let time = 1_790_000_000_000;
let search: Search;
let [fair, oldFair, webinar, tag] = ['', '', '', ''];

type Fact = Pick<LeadEvent, 'type'> & { data: object };
const engaged = (campaign: string, engagement: string, more: object = {}): Fact => ({
  type: 'engaged',
  data: { engagement, campaign, ...more },
});
/** A lead of this name at a stage, with what happened to it. */
async function lead(name: string, stage: string, ...facts: Fact[]): Promise<void> {
  const identities = [`linkedin:in/${name}`];
  const fields = { name: { value: name, way: 'typed', confidence: 'high' } };
  const all: Fact[] = [
    { type: 'captured', data: { candidate: { page: 'manual', url: '', fields, emails: [], identities } } },
    ...(stage === 'lead' ? [] : [{ type: 'placed' as const, data: { stage } }]),
    ...facts,
  ];
  await record({ identities }, ++time, (_, leadId) =>
    all.map((fact) => ({ id: `${name}-${++time}`, leadId, on: time, by, ...fact }) as never),
  );
}

beforeEach(async () => {
  await freshDb();
  search = createSearch();
  fair = await nameWord('campaign', 'Salon 2026', by, ++time);
  oldFair = await nameWord('campaign', 'Salon 26', by, ++time);
  webinar = await nameWord('campaign', 'Webinaire', by, ++time);
  tag = await nameWord('tag', 'énergie', by, ++time);
  await changeWord(oldFair, { into: fair }, by, ++time);
  await lead('ada', 'lead', engaged(fair, 'form'), engaged(fair, 'click'), engaged(oldFair, 'click'));
  await lead('bea', 'mql', engaged(oldFair, 'click'), engaged(fair, 'open', { machine: true }));
  await lead('cleo', 'customer', engaged(fair, 'meeting'), { type: 'tagged', data: { tag } });
  await lead('dora', 'lost', engaged(fair, 'form'), engaged(webinar, 'webinar-attended'));
  await lead('elsa', 'sql', engaged(webinar, 'webinar-attended'), { type: 'tagged', data: { tag } });
});

describe('a campaign', () => {
  it('counts who engaged by how far they got, merged campaigns as one', async () => {
    const { counts, ids } = await campaignPeople(fair, search, time);
    expect(counts).toEqual({ engaged: 4, mql: 2, sql: 1, opportunity: 1, customer: 1, lost: 1 });
    expect(ids('engaged', 10)).toHaveLength(4);
    expect(ids('engaged', 2)).toEqual(ids('engaged', 10).slice(0, 2));
    expect(ids('mql', 1)).toEqual(ids('customer', 1));
    expect(ids('lost', 10)).toHaveLength(1);
    expect((await campaignPeople('nowhere', search, time)).counts.engaged).toBe(0);
  });

  it('says what they did in it, and no more', async () => {
    const { ids } = await campaignPeople(fair, search, time);
    expect(await campaignDeeds(fair, ids('engaged', 10))).toEqual([
      { type: 'click', times: 3, people: 2 },
      { type: 'form', times: 2, people: 2 },
      { type: 'meeting', times: 1, people: 1 },
    ]);
  });
});

it('counts the leads of every word there is to choose', async () => {
  const counts = async (kind: 'tag' | 'campaign') =>
    (await countedWords(kind, search, time)).map(({ word, leads }) => [word.name, leads]);
  expect(await counts('campaign')).toEqual([
    ['Salon 2026', 4],
    ['Webinaire', 2],
  ]);
  expect(await counts('tag')).toEqual([['énergie', 2]]);
});
