import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../domain/command';
import { defaultContract } from '../domain/contract';
import { decide } from '../domain/decide';
import type { LeadEvent, Role } from '../domain/event';
import type { Lead } from '../domain/lead';
import { isRefusal } from '../domain/refusal';
import { type WorkKind, workOf } from '../domain/work';
import { freshDb } from '../store/fresh';
import { allLeads, counters, leadView } from '../store/queries';
import { record } from '../store/record';
import { onDesk } from '../store/work';
import { keepTime } from './timekeeper';

/**
 * A month of a team: 200 leads, the marketers Léa and Marc, the reps Paul, Inès and Tom, from 16 March to 15 April 2026: the
 * clocks change on 29 March, Easter Monday is 6 April. What each tenth of the leads lives through is written out; so is what
 * must come of it.
 */
const paris = (text: string) => Date.parse(text);
const team: Record<string, Role[]> = {
  lea: ['marketer', 'seller'],
  marc: ['marketer'],
  paul: ['rep'],
  ines: ['rep'],
  tom: ['rep'],
};
const reps = ['paul', 'ines', 'tom'] as const;
let now = paris('2026-03-16T09:00+01:00');
let made = 0;

async function run(user: string, leadId: string | undefined, command: Command): Promise<string> {
  const c = { user, me: user, roles: team[user] ?? [], device: `${user}dev`, contract: defaultContract, now };
  const done = await record(leadId ? { leadId } : { identities: [] }, now, (lead, id) =>
    decide(lead, command, { ...c, newId: () => `e${made++}` }, id),
  );
  if (isRefusal(done)) throw new Error(`${user} ${JSON.stringify(command)}: ${JSON.stringify(done)}`);
  return done.leadId;
}
const read = (value: string) => ({ value, way: 'title', confidence: 'high' as const });
const ids: string[] = [];
/** The leads of one tenth: what happens to them is the same. */
const tenth = (n: number) => ids.filter((_, i) => i % 10 === n);
const each = async (n: number, act: (id: string, i: number) => Promise<unknown>) => {
  for (const [i, id] of tenth(n).entries()) await act(id, i);
};
const lead = async (id: string | undefined): Promise<Lead> => (await leadView(id ?? ''))?.lead as Lead;
const offerOf = async (id: string) => (await lead(id)).offer?.id ?? '';
const repOf = (i: number) => reps[i % 3] as string;

beforeAll(async () => {
  await freshDb();
  for (let i = 0; i < 200; i++) {
    const candidate = {
      page: 'linkedin-profile-sdui',
      url: `https://www.linkedin.com/in/person-${i}/`,
      fields: {
        name: read(`Person ${i}`),
        company: read('Exemple SAS'),
        jobTitle: read('Directrice achats'),
        location: read('Lille, France'),
      },
      emails: [],
      identities: [`linkedin:in/person-${i}`],
    };
    ids.push(await run('lea', undefined, { do: 'capture', candidate }));
  }
  now = paris('2026-03-20T11:00+01:00');
  for (let n = 1; n < 10; n++)
    await each(n, (id) => run('marc', id, { do: 'engage', engagement: 'demo-request', on: now }));

  // Friday, an hour before closing: the week-end and the change of clocks lie between.
  now = paris('2026-03-27T17:00+01:00');
  for (const n of [1, 2, 3, 4, 5]) await each(n, (id, i) => run('lea', id, { do: 'offer', to: repOf(i) }));
  // Thursday noon before Easter.
  now = paris('2026-04-02T12:00+02:00');
  await keepTime(now);
  for (const n of [6, 7, 8, 9])
    await each(n, (id, i) => run('marc', id, { do: 'offer', to: n === 6 ? 'pool' : repOf(i) }));
}, 60_000);

/** What follows happens before the Wednesday on which Léa's offers end; told apart so that each tenth reads by itself. */
describe('a month of offers', () => {
  it('gave each offer 24 business hours, over week-end, clock change and Easter Monday', async () => {
    expect((await lead(tenth(4)[0])).offer?.dueAt).toBe(paris('2026-04-01T14:00+02:00'));
    expect((await lead(tenth(6)[0])).offer?.dueAt).toBe(paris('2026-04-07T18:00+02:00'));
  });

  it('ended what nobody answered, as of its time', async () => {
    // 1, 2, 3, 4 and 5 were looked at on Thursday: all hundred had ended on Wednesday at 14:00.
    const ended = await lead(tenth(4)[0]);
    expect(ended).toMatchObject({
      stage: 'mql',
      offer: { state: 'expired', answeredOn: paris('2026-04-01T14:00+02:00') },
    });
    expect(await counters()).toMatchObject({
      'expired:paul:2026-04': 35,
      'expired:ines:2026-04': 35,
      'expired:tom:2026-04': 30,
    });
  });

  it('plays on: offered again, accepted, rejected, withdrawn', async () => {
    now = paris('2026-04-03T10:00+02:00');
    for (const n of [1, 2, 3, 5]) await each(n, (id, i) => run('lea', id, { do: 'offer', to: repOf(i) }));
    now = paris('2026-04-03T15:00+02:00');
    for (const n of [1, 5])
      await each(n, async (id, i) => run(repOf(i), id, { do: 'accept', offer: await offerOf(id) }));
    await each(6, async (id) => run('tom', id, { do: 'accept', offer: await offerOf(id) }));
    await each(2, async (id, i) => run(repOf(i), id, { do: 'reject', offer: await offerOf(id), reason: 'no-need' }));
    const until = paris('2026-04-13T00:00+02:00');
    await each(3, async (id, i) =>
      run(repOf(i), id, { do: 'reject', offer: await offerOf(id), reason: 'bad-timing', until }),
    );
    await each(7, async (id, i) => run(repOf(i), id, { do: 'reject', offer: await offerOf(id), reason: 'bad-data' }));
    await each(8, async (id, i) => run(repOf(i), id, { do: 'reject', offer: await offerOf(id), reason: 'objected' }));
    await each(9, async (id) => run('marc', id, { do: 'withdraw', offer: await offerOf(id) }));

    now = paris('2026-04-08T09:30+02:00');
    await keepTime(now);
    for (const n of [1, 6])
      await each(n, (id, i) => run(n === 6 ? 'tom' : repOf(i), id, { do: 'touch', kind: 'call', outcome: 'reached' }));
    await each(1, async (id, i) => {
      const rep = repOf(i);
      await run(rep, id, { do: 'set-phase', phase: 'evaluation' });
      for (const question of ['need', 'authority', 'timing', 'budget'] as const)
        await run(rep, id, { do: 'answer', question, answer: 'yes' });
      await run(rep, id, { do: 'move-on', to: 'sql' });
    });
    // The machine sleeps over the week-end and wakes on the last evening.
    now = paris('2026-04-15T18:00+02:00');
    expect(await keepTime(now)).toBeGreaterThan(now);
  }, 60_000);

  it('leaves each lead where the contract says', async () => {
    const found: Record<string, number> = {};
    for (const l of await allLeads()) {
      const key = `${l.stage} ${l.standing} ${l.offer?.state ?? '-'}`;
      found[key] = (found[key] ?? 0) + 1;
    }
    expect(found).toEqual({
      'lead active -': 20,
      'sql active accepted': 20,
      'lead sleeping rejected': 20,
      'lead active rejected': 20,
      'mql active expired': 20,
      'mql active accepted': 40,
      'mql active rejected': 20,
      'mql suppressed rejected': 20,
      'mql active withdrawn': 20,
    });
  });

  it('leaves the queues as written', async () => {
    const kinds = async (desk: string) => {
      const count: Partial<Record<WorkKind, number>> = {};
      for (const l of await onDesk(desk, 500)) {
        const work = workOf(l, defaultContract, now).find((w) => w.desk === desk);
        if (work) count[work.kind] = (count[work.kind] ?? 0) + 1;
      }
      return count;
    };
    expect(await kinds('ready')).toEqual({ offer: 40, repair: 20, woken: 20 });
    expect(await kinds('pool')).toEqual({});
    // Of the seven or six leads of each rep: accepted and never touched; accepted, touched, now SQL. Tom took the pool's twenty.
    expect(await kinds('for:paul')).toEqual({ 'first-touch': 7, 'next-touch': 7 });
    expect(await kinds('for:ines')).toEqual({ 'first-touch': 7, 'next-touch': 7 });
    expect(await kinds('for:tom')).toEqual({ 'first-touch': 6, 'next-touch': 26 });
    expect(await kinds('watch')).toEqual({ watch: 20 });
  });

  it('leaves the clocks as written', async () => {
    // Accepted Friday 15:00: 3 h that day, Easter Monday closed, five days of 9 h: the next Monday at closing.
    expect((await lead(tenth(5)[0])).clock).toMatchObject({
      kind: 'first-touch',
      dueAt: paris('2026-04-13T18:00+02:00'),
    });
    // Touched Wednesday 9:30, every 3 days: Saturday, so by the end of Monday.
    expect((await lead(tenth(6)[0])).clock).toMatchObject({
      kind: 'next-touch',
      dueAt: paris('2026-04-13T18:00+02:00'),
    });
    expect((await lead(tenth(2)[0])).sleep?.until).toBe(paris('2026-04-03T15:00+02:00') + 180 * 86_400_000);
  });

  it('leaves the histories as written, each consequence once', async () => {
    const story = async (id: string | undefined) =>
      ((await leadView(id ?? ''))?.history ?? []).reverse().map((e: LeadEvent) => e.type);
    expect(await story(tenth(3)[0])).toEqual([
      'captured',
      'engaged',
      'moved',
      'offered',
      'expired',
      'offered',
      'rejected',
      'woken',
    ]);
    expect(await story(tenth(4)[0])).toEqual(['captured', 'engaged', 'moved', 'offered', 'expired']);
    expect(await story(tenth(9)[0])).toEqual(['captured', 'engaged', 'moved', 'offered', 'withdrawn']);
    const woken = (await leadView(tenth(3)[0] ?? ''))?.history.find((e) => e.type === 'woken');
    expect(woken).toMatchObject({ on: paris('2026-04-13T00:00+02:00'), by: { device: 'clock' } });
    const before = await counters();
    await keepTime(now);
    expect(await counters()).toEqual(before);
  });
});
