import { beforeEach, describe, expect, it } from 'vitest';
import type { Candidate } from '../domain/candidate';
import type { Command } from '../domain/command';
import { defaultContract } from '../domain/contract';
import { decide } from '../domain/decide';
import { isRefusal } from '../domain/refusal';
import type { Done } from '../domain/view';
import { tandemDb } from './db';
import { eraseLead } from './erase';
import { everything, freshDb } from './fresh';
import { flushMirror, renewAll } from './mirror';
import { allLeads, counters, leadByIdentities, leadView } from './queries';
import { record, type Target } from './record';

const person = (name: string, ...identities: string[]): Candidate => ({
  page: 'linkedin-profile-sdui',
  url: 'https://www.linkedin.com/in/x/',
  fields: {
    name: { value: name, way: 'title', confidence: 'high' },
    company: { value: 'Exemple SAS', way: 'w', confidence: 'medium' },
    jobTitle: { value: 'Directrice achats', way: 'w', confidence: 'medium' },
  },
  emails: [],
  identities,
});

const someone = {
  user: 'Marie',
  me: 'marie',
  device: 'devaaaaa',
  contract: defaultContract,
  newId: () => crypto.randomUUID(),
};
let time = 1000;
const run = (target: Target, command: Command) =>
  record(target, ++time, (lead, leadId) =>
    decide(
      lead,
      command,
      {
        user: 'Marie',
        me: 'marie',
        roles: ['seller', 'marketer', 'rep'],
        device: 'devaaaaa',
        contract: defaultContract,
        now: time,
        newId: () => crypto.randomUUID(),
      },
      leadId,
    ),
  );
const capture = (candidate: Candidate) =>
  run({ identities: candidate.identities }, { do: 'capture', candidate }) as Promise<Done>;
const zoe = person('Zoé Noël', 'linkedin:in/zoe-noel');

beforeEach(freshDb);

describe('record', () => {
  it('captures the same person once, however often and however concurrently', async () => {
    const done = await Promise.all([capture(zoe), capture(zoe), capture(zoe)]);
    expect(new Set(done.map((d) => d.leadId)).size).toBe(1);
    expect(await allLeads()).toHaveLength(1);
    expect((await counters()).leads).toBe(1);
  });

  it('knows the sender of a mail as the lead from LinkedIn once the address is known', async () => {
    const { leadId } = await capture(zoe);
    await run({ leadId }, { do: 'add-email', email: 'Zoe.Noel@exemple.fr' });
    const mail = await capture(person('Zoé N.', 'email:zoe.noel@exemple.fr'));
    expect(mail.leadId).toBe(leadId);
  });

  it('never takes a shared address for a person', async () => {
    const a = await capture(person('A', 'email:contact@exemple.fr'));
    const b = await capture(person('B', 'email:contact@exemple.fr'));
    expect(a.leadId).not.toBe(b.leadId);
    expect(await leadByIdentities(['email:contact@exemple.fr'])).toBeUndefined();
  });

  it('joins two leads that come to hold one strong identity, and parts them when that is undone', async () => {
    const linkedin = await capture(zoe);
    const mail = await capture(person('Zoe', 'email:zoe@exemple.fr'));
    await run({ leadId: mail.leadId }, { do: 'note', text: 'Called us' });
    const done = (await run({ leadId: linkedin.leadId }, { do: 'add-email', email: 'zoe@exemple.fr' })) as Done;
    const [low, high] = [linkedin.leadId, mail.leadId].sort() as [string, string];
    expect(done.leadId).toBe(low);
    expect(await allLeads()).toHaveLength(1);
    expect((await leadView(high))?.lead).toMatchObject({
      id: low,
      noteCount: 1,
      identities: ['email:zoe@exemple.fr', 'linkedin:in/zoe-noel'],
    });
    expect((await counters()).leads).toBe(1);
    await run({ leadId: high }, { do: 'undo', events: done.events });
    expect(await allLeads()).toHaveLength(2);
    expect((await counters()).leads).toBe(2);
    expect((await leadView(mail.leadId))?.lead.id).toBe(mail.leadId);
  });

  it('changes nothing when a command is refused', async () => {
    const { leadId } = await capture(zoe);
    const before = await everything();
    const meta = JSON.stringify(await tandemDb().meta.toArray());
    const refused = [
      await run({ leadId }, { do: 'move-on', to: 'sql' }),
      await run({ leadId: 'nobody' }, { do: 'note', text: 'x' }),
      await run({ leadId }, { do: 'add-email', email: 'nonsense' }),
    ];
    expect(refused.every(isRefusal)).toBe(true);
    expect(await everything()).toBe(before);
    expect(JSON.stringify(await tandemDb().meta.toArray())).toBe(meta);
  });

  it('leaves nothing behind when a capture is undone', async () => {
    const done = await capture(zoe);
    await run({ leadId: done.leadId }, { do: 'undo', events: done.events });
    expect(await tandemDb().leads.count()).toBe(0);
    expect(await tandemDb().history.count()).toBe(0);
    expect((await counters()).leads).toBe(0);
  });

  it('keeps the handoff in the outbox in the same transaction as the move', async () => {
    const { leadId } = await capture(zoe);
    await run({ leadId }, { do: 'engage', engagement: 'form', on: time });
    await run({ leadId }, { do: 'set-phase', phase: 'decision' });
    for (const question of ['need', 'authority', 'timing', 'budget'] as const)
      await run({ leadId }, { do: 'answer', question, answer: 'yes' });
    await run({ leadId }, { do: 'move-on', to: 'sql' });
    const [row] = await tandemDb().outbox.toArray();
    expect(row).toMatchObject({ leadId, kind: 'lead.sql', state: 'waiting', attempts: 0 });
    expect(JSON.parse(row?.body ?? '')).toMatchObject({ type: 'lead.sql', data: { stage: 'sql' } });
    expect((await leadView(leadId))?.lead.handoffs).toMatchObject([{ id: row?.id, outcome: 'waiting' }]);
  });

  it('tells the mirror what changed, and forgets what was erased', async () => {
    const place = new Map<string, unknown>();
    const storage = {
      get: async (keys: string[]) =>
        structuredClone(Object.fromEntries(keys.filter((k) => place.has(k)).map((k) => [k, place.get(k)]))),
      set: async (items: Record<string, unknown>) =>
        Object.entries(items).forEach(([k, v]) => void place.set(k, structuredClone(v))),
    };
    const entries = () => [...place.values()].flatMap((bucket) => Object.values(bucket as object));
    const { leadId } = await capture(zoe);
    await flushMirror(storage);
    expect(entries()).toEqual([['lead', 'B3', 'engage', 0, 0]]);
    await run({ leadId }, { do: 'engage', engagement: 'form', on: time });
    await flushMirror(storage);
    expect(entries()).toEqual([['mql', 'B2', 'offer', 0, 0]]);
    place.clear();
    await renewAll(time);
    await flushMirror(storage);
    expect(entries()).toHaveLength(1);
    await eraseLead(leadId, time);
    await flushMirror(storage);
    expect(entries()).toEqual([]);
    expect(await flushMirror(storage)).toBe(0);
  });

  it('refuses to capture somebody who was erased, keeps only keyed hashes, and keeps past counts', async () => {
    const { leadId } = await capture(zoe);
    await eraseLead(leadId, time);
    expect(await capture(zoe)).toEqual({ refused: 'suppressed' });
    const left = JSON.stringify(await Promise.all(tandemDb().tables.map((t) => t.toArray())));
    expect(left).not.toMatch(/zo[eé]/i);
    expect((await counters()).leads).toBe(1);
  });
});

describe('undo of a handoff', () => {
  const toSql = async () => {
    const { leadId } = await capture(zoe);
    await run({ leadId }, { do: 'engage', engagement: 'form', on: time });
    await run({ leadId }, { do: 'set-phase', phase: 'decision' });
    for (const question of ['need', 'authority', 'timing', 'budget'] as const)
      await run({ leadId }, { do: 'answer', question, answer: 'yes' });
    const { events } = (await run({ leadId }, { do: 'move-on', to: 'sql' })) as Done;
    return { leadId, events };
  };

  it('takes it out of the outbox while it is not sent', async () => {
    const { leadId, events } = await toSql();
    await run({ leadId }, { do: 'undo', events });
    expect((await leadView(leadId))?.lead).toMatchObject({ stage: 'mql', handoffs: [] });
    expect(await tandemDb().outbox.count()).toBe(0);
  });

  it.each(['sending', 'delivered'] as const)('is refused once it is %s', async (state) => {
    const { leadId, events } = await toSql();
    await tandemDb().outbox.toCollection().modify({ state });
    expect(await run({ leadId }, { do: 'undo', events })).toEqual({ refused: 'already-handed-off' });
    expect((await leadView(leadId))?.lead.stage).toBe('sql');
  });

  it('is refused to somebody whose roles could not have done it', async () => {
    const { leadId, events } = await toSql();
    const undo = (lead: unknown, id: string) =>
      decide(lead as never, { do: 'undo', events }, { ...someone, roles: ['marketer'], now: ++time }, id);
    expect(await record({ leadId }, ++time, undo, ['marketer'])).toEqual({ refused: 'role-may-not', roles: ['rep'] });
    expect(await record({ leadId }, ++time, undo, ['marketer', 'rep'])).toHaveProperty('events');
  });

  it('is refused when nothing of that name happened', async () => {
    const { leadId } = await capture(zoe);
    expect(await run({ leadId }, { do: 'undo', events: ['nothing'] })).toEqual({ refused: 'nothing-to-undo' });
  });
});
