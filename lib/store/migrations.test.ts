import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Endpoint } from '../domain/endpoint';
import { foldLead } from '../domain/fold';
import { Handoff } from '../domain/handoff';
import { Lead } from '../domain/lead';
import { Word } from '../domain/word';
import { closeDb, tandemDb } from './db';
import { findByIdentities, findLead } from './find';
import { freshDb } from './fresh';
import { plain } from './plain';
import { leadView, words } from './queries';
import { record } from './record';
import { histories, type Released, released } from './released.fakes';
import { getSettings } from './settings';

beforeEach(freshDb);
afterEach(freshDb);

/** Leaves a database as a released version left it. */
async function leave({ version, stores, records }: Released): Promise<void> {
  const old = new Dexie('tandem');
  old.version(version).stores(stores);
  for (const [table, rows] of Object.entries(records)) await old.table(table).bulkPut(rows);
  old.close();
  closeDb();
}

it('knows every version before the present one', () => {
  const present = tandemDb().verno;
  expect(released.map(({ version }) => version)).toEqual(Array.from({ length: present - 1 }, (_, i) => i + 1));
});

describe.each(released)('a database of version $version', (old) => {
  beforeEach(() => leave(old));

  it('opens with the tables and keys of today', async () => {
    const db = tandemDb();
    await db.open();
    for (const { name, schema } of db.tables) {
      const store = db.backendDB().transaction(name).objectStore(name);
      expect([...store.indexNames].sort()).toEqual(schema.indexes.map((index) => index.name).sort());
    }
  });

  it('keeps every lead, who they are and what was done', async () => {
    const db = tandemDb();
    const camille = await findLead(db, 'twin');
    expect(camille).toMatchObject({
      ...{ id: 'camille', stage: 'sql', standing: 'active', members: ['camille', 'twin'], tags: { t1: ['camille-2'] } },
      engagements: [{ id: 'camille-3', type: 'form', campaign: 'c1' }],
      touches: [{ id: 'camille-4', kind: 'call' }],
      ...{ noteCount: 1, engagementCount: 1, touchCount: 1, rev: 2 },
    });
    expect((await findByIdentities(db, ['linkedin:in/zoe-noel'])).map((lead) => lead.id)).toEqual(['zoe']);
    for (const lead of (await db.leads.toArray()).filter((r) => r.to === undefined)) {
      expect(Lead.safeParse(lead).error).toBeUndefined();
      const folded = foldLead(
        lead.id,
        histories.filter((h) => (lead.members ?? [lead.id]).includes(h.id)).flatMap((h) => h.events),
      );
      expect(folded).toMatchObject(Lead.parse(plain(lead)));
    }
    expect(await db.history.toArray()).toEqual(histories);
    expect((await db.counters.get('leads'))?.n).toBe(2);
    expect((await leadView('camille'))?.historyTotal).toBe(9);
  });

  it('keeps tags, campaigns, settings, and who objected', async () => {
    const db = tandemDb();
    expect((await words('tag')).map((word) => [word.id, word.name])).toEqual([['t1', 'Pollutec']]);
    expect((await words('campaign')).map((word) => [word.id, word.name])).toEqual([['c1', 'Automne']]);
    for (const word of await db.words.toArray()) expect(Word.safeParse(word).error).toBeUndefined();
    expect(await getSettings()).toMatchObject({
      ...{ name: 'Marie', language: 'fr', consentOn: 1000, sites: ['https://mail.exemple.example/*'] },
      ...{ searches: [], mappings: [], backupRemind: true, backupOn: null },
    });
    expect(await db.suppressed.toArray()).toEqual([{ hash: 'cd'.repeat(32), on: 900 }]);
    expect(await db.meta.get('suppression')).toMatchObject({ pepper: 'ab'.repeat(32) });
    expect(await db.meta.get('state')).toMatchObject({ device: 'devaaaaa', rev: 3, seq: 2 });
  });

  it('keeps the outbox in its order, and where it goes', async () => {
    const db = tandemDb();
    expect(await db.endpoints.toArray()).toMatchObject([
      {
        id: 'w1',
        preset: 'webhook',
        params: { url: 'https://crm.exemple.example/hook' },
        headerNames: ['x-key'],
        off: null,
      },
    ]);
    expect(await db.meta.get('endpoint' as never)).toBeUndefined();
    for (const one of await db.endpoints.toArray()) expect(Endpoint.safeParse(one).error).toBeUndefined();
    const rows = await db.outbox.orderBy('seq').toArray();
    for (const row of rows) expect(Handoff.safeParse(row).error).toBeUndefined();
    expect(rows.map((r) => [r.id, r.state, r.endpoint, r.lane, r.ready !== undefined, r.body])).toEqual([
      ['h0', 'delivered', 'w1', undefined, false, '{"n":0}'],
      ['h1', 'due', 'w1', 'w1 camille', true, '{"n":1}'],
      ['h2', 'due', 'w1', 'w1 camille', false, '{"n":2}'],
    ]);
  });

  it('goes on being written', async () => {
    const done = await record({ leadId: 'zoe' }, 9_000_000, (_, leadId) => [
      {
        id: 'n1',
        leadId,
        on: 9_000_000,
        by: { user: 'Marie', role: 'rep', device: 'devaaaaa' },
        type: 'noted',
        data: { text: 'Hello' },
      },
    ]);
    expect(done).toMatchObject({ leadId: 'zoe' });
    expect((await findLead(tandemDb(), 'zoe'))?.noteCount).toBe(1);
    expect((await tandemDb().meta.get('state')) as object).toMatchObject({ rev: 4 });
  });
});
