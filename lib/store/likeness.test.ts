import { beforeEach, describe, expect, it } from 'vitest';
import type { Candidate } from '../domain/candidate';
import type { Command } from '../domain/command';
import { defaultContract } from '../domain/contract';
import { decide } from '../domain/decide';
import { refuse } from '../domain/refusal';
import type { Done } from '../domain/view';
import { tandemDb } from './db';
import { eraseLead } from './erase';
import { freshDb } from './fresh';
import { likelyOf, likelyPairs, noteLikeness } from './likeness';
import { allLeads, counters, leadByIdentities, leadsOfPeople, leadView } from './queries';
import { record, type Target } from './record';

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
const capture = async (name: string, company: string, ...identities: string[]): Promise<string> => {
  const read = (value: string) => ({ value, way: 'w', confidence: 'medium' as const });
  const candidate: Candidate = {
    page: 'salesnav-list',
    url: 'https://www.linkedin.com/sales/',
    fields: { name: read(name), company: read(company) },
    emails: [],
    identities,
  };
  return ((await run({ identities }, { do: 'capture', candidate })) as Done).leadId;
};
const pairs = async () => {
  await noteLikeness();
  return (await likelyPairs()).pairs.map(({ a, b, reason }) => [[a.id, b.id].sort(), reason]);
};

beforeEach(freshDb);

describe('likeness', () => {
  it('is noted behind changes, only suggested, and follows them', async () => {
    const a = await capture('Zoé Noël', 'Exemple SAS', 'linkedin:in/zoe-noel');
    const b = await capture('Noël, Zoé', 'Exemple', 'email:zoe@exemple.example');
    await capture('Zoé Noël', 'Autre', 'linkedin:in/zoe-noel-2');
    expect(await pairs()).toEqual([[[a, b].sort(), 'company']]);
    expect((await likelyOf(a)).map((one) => one.b.id)).toEqual([b]);
    expect(await allLeads()).toHaveLength(3);
    expect(await noteLikeness()).toBe(0);
    await run({ leadId: b }, { do: 'edit', fields: { company: 'Ailleurs' } });
    expect(await pairs()).toEqual([]);
  });

  it('goes by the mail’s domain too, and forgets who was erased', async () => {
    const a = await capture('Zoé Noël', 'A', 'email:zoe@exemple.example');
    const b = await capture('Zoé Noël', 'B', 'email:z.noel@exemple.example');
    expect(await pairs()).toEqual([[[a, b].sort(), 'domain']]);
    await eraseLead(a, time);
    expect(await pairs()).toEqual([]);
    expect(JSON.stringify(await tandemDb().alike.toArray())).not.toContain(a);
  });

  it('ends when somebody says they are two people', async () => {
    const a = await capture('Zoé Noël', 'Exemple', 'linkedin:in/zoe-noel');
    const b = await capture('Zoé Noël', 'Exemple', 'email:zoe@exemple.example');
    await run({ leadId: b }, { do: 'tell-apart', other: a });
    expect(await pairs()).toEqual([]);
    expect(await likelyOf(a)).toEqual([]);
    expect(await run({ leadId: b }, { do: 'tell-apart', other: a })).toEqual(refuse('nothing-to-save'));
  });
});

describe('merging by hand', () => {
  const two = async () => {
    const a = await capture('Zoé Noël', 'Exemple', 'linkedin:in/zoe-noel');
    const b = await capture('Zoé Noël', 'Exemple SAS', 'email:zoe@exemple.example');
    await run({ leadId: b }, { do: 'note', text: 'Called us' });
    const fields = { company: (await leadView(b))?.lead.fields.company };
    return { a, b, fields: fields as Extract<Command, { do: 'merge' }>['fields'] };
  };

  it('makes one lead of both, with the chosen values, and two again when undone', async () => {
    const { a, b, fields } = await two();
    const done = (await run({ leadId: a }, { do: 'merge', other: b, fields })) as Done;
    const [low] = [a, b].sort();
    expect(done.leadId).toBe(low);
    const [lead] = await allLeads();
    expect(await allLeads()).toHaveLength(1);
    expect(lead).toMatchObject({
      noteCount: 1,
      identities: ['email:zoe@exemple.example', 'linkedin:in/zoe-noel'],
      fields: { company: { value: 'Exemple SAS', page: 'salesnav-list' } },
    });
    expect((await counters()).leads).toBe(1);
    expect((await leadView(b))?.joined).toHaveLength(2);
    await run({ leadId: done.leadId }, { do: 'undo', events: done.events });
    expect(await allLeads()).toHaveLength(2);
    expect((await counters()).leads).toBe(2);
    expect((await leadView(b))?.lead.noteCount).toBe(1);
    expect((await leadView(a))?.lead.fields.company?.value).toBe('Exemple');
    // Whatever comes later, the undo stays with what it took back.
    await run({ leadId: a }, { do: 'note', text: 'x' });
    await run(
      { leadId: a },
      { do: 'undo', events: ((await run({ leadId: a }, { do: 'note', text: 'y' })) as Done).events },
    );
    await run(
      { leadId: b },
      { do: 'undo', events: ((await run({ leadId: b }, { do: 'note', text: 'y' })) as Done).events },
    );
    expect((await leadView(a))?.lead.fields.company?.value).toBe('Exemple');
    expect(await allLeads()).toHaveLength(2);
  });

  it('is taken apart later, and stays apart though an identity is shared', async () => {
    const { a, b } = await two();
    await run({ leadId: a }, { do: 'add-email', email: 'zoe@exemple.example' });
    expect(await allLeads()).toHaveLength(1);
    const shared = ['email:zoe@exemple.example'];
    await run({ leadId: a }, { do: 'unmerge', other: b, from: [a], identities: shared });
    expect((await allLeads()).map((lead) => lead.id).sort()).toEqual([a, b].sort());
    await run({ leadId: a }, { do: 'note', text: 'still two' });
    await run({ leadId: b }, { do: 'note', text: 'still two' });
    expect(await allLeads()).toHaveLength(2);
    // Another identity in common joins them again: the bar is on what had joined them.
    await run({ leadId: b }, { do: 'add-email', email: 'zoe.noel@perso.example' });
    await run({ leadId: a }, { do: 'add-email', email: 'zoe.noel@perso.example' });
    expect(await allLeads()).toHaveLength(1);
  });

  it('merged, parted and merged again is merged', async () => {
    const { a, b, fields } = await two();
    await run({ leadId: a }, { do: 'merge', other: b, fields });
    await run({ leadId: a }, { do: 'unmerge', other: b, from: [a], identities: [] });
    expect(await allLeads()).toHaveLength(2);
    await run({ leadId: b }, { do: 'merge', other: a, fields: {} });
    expect(await allLeads()).toHaveLength(1);
    expect(await leadByIdentities(['email:zoe@exemple.example'])).toBe([a, b].sort()[0]);
  });
});

it('looks a list of people up, each by any of their identities', async () => {
  const a = await capture('Zoé Noël', 'Exemple', 'linkedin:in/zoe-noel');
  const found = await leadsOfPeople([
    ['linkedin:in/nobody'],
    ['linkedin:member/ACoAAInventedMember01', 'linkedin:in/zoe-noel'],
    ['email:contact@exemple.example'],
    [],
  ]);
  expect(found.map((lead) => lead?.id)).toEqual([undefined, a, undefined, undefined]);
});
