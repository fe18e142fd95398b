import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { soon } from '../../tests/soon';
import { now } from '../clock';
import { tandemDb } from '../store/db';
import { freshDb } from '../store/fresh';
import { allLeads } from '../store/queries';
import { secretsDb } from '../store/secrets';
import { saveSettings } from '../store/settings';
import { bringPeople } from './bring';
import { createPuller } from './pull';
import { pausePull, removePull, savePull } from './pull-settings';

const browser = vi.hoisted(() => ({
  alarms: { create: vi.fn(), clear: vi.fn(async () => true) },
  permissions: { contains: vi.fn(async (_: unknown) => true), remove: vi.fn(async (_: unknown) => true) },
  i18n: { getUILanguage: () => 'en' },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const base = 'https://mautic.exemple.example';
const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const hit = (contactId: number, timestamp = '2026-11-20T08:00:00+00:00') => ({
  ...{ event: 'form.submitted', timestamp, contactId, details: { form: { name: 'Guide' } } },
});
const contact = (id: number) => ({ id, fields: { all: { email: `p${id}@exemple.example`, firstname: `P${id}` } } });

/** What Mautic plays: pages of contact ids; asked beyond them, nothing. */
let pages: number[][];
let asked: string[];
let trouble: (url: URL) => Response | undefined;

async function mautic(address: string): Promise<Response> {
  const url = new URL(address);
  asked.push(url.pathname);
  const odd = trouble(url);
  if (odd) return odd;
  if (url.pathname === '/api/contacts') {
    const ids = (url.searchParams.get('where[0][val]') ?? '').split(',').map(Number);
    return answer({ contacts: Object.fromEntries(ids.map((id) => [id, contact(id)])) });
  }
  const ids = pages[Number(url.searchParams.get('page')) - 1] ?? [];
  return answer({ events: ids.map((id) => hit(id)), maxPages: pages.length });
}

const draft = { vendor: 'mautic' as const, params: { base, user: 'api' }, key: 'le-mot-de-passe', everyMinutes: 60 };
const add = async (more: Partial<typeof draft> = {}) => {
  const saved = await savePull({ ...draft, ...more });
  if (!('ok' in saved)) throw new Error(saved.refused);
  return saved.id;
};
const pullOf = (id: string) => tandemDb().pulls.get(id);
const names = async () => (await allLeads()).map((lead) => lead.fields.name?.value).sort();
const puller = () => createPuller({ bring: bringPeople, changed: () => {} });
/** A run's end: the next look is planned, the alarm set in case the worker dies replaced. */
const planned = () =>
  soon(() =>
    expect(browser.alarms.create.mock.calls.length + browser.alarms.clear.mock.calls.length).toBeGreaterThan(1),
  );
const settled = async (id: string) => {
  await soon(async () => expect((await pullOf(id))?.last).toBeDefined());
  return (await pullOf(id)) as NonNullable<Awaited<ReturnType<typeof pullOf>>>;
};

beforeEach(async () => {
  await freshDb();
  await secretsDb().endpoints.clear();
  await saveSettings({ name: 'Marie', roles: ['marketer'], consentOn: 1 }, 'en');
  [pages, asked] = [[[1, 2]], []];
  trouble = () => undefined;
  vi.stubGlobal('fetch', mautic);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const one of [browser.alarms.create, browser.alarms.clear, browser.permissions.remove]) one.mockClear();
  browser.permissions.contains.mockResolvedValue(true);
});
afterEach(() => vi.restoreAllMocks());

describe('a live source', () => {
  it('brings people and what they did, once, and plans its next pull by an alarm', async () => {
    const id = await add();
    puller().look();
    const first = await settled(id);
    expect(first.last).toMatchObject({ people: 2, leads: 2, engagements: 2 });
    expect(first.last?.fault).toBeUndefined();
    expect(first.nextOn).toBeGreaterThan(now() + 59 * 60_000);
    await soon(() => expect(browser.alarms.create.mock.calls.at(-1)?.[1].delayInMinutes).toBeGreaterThan(59));
    expect(await names()).toEqual(['P1', 'P2']);
    const events = await tandemDb().history.toArray();
    puller().pullNow(id);
    await soon(async () => expect((await pullOf(id))?.last).toMatchObject({ people: 2, leads: 0, engagements: 0 }));
    expect(await tandemDb().history.toArray()).toEqual(events);
  });

  it('is left alone until it is due, while paused, and before anybody agreed', async () => {
    const id = await add();
    await tandemDb().pulls.update(id, { nextOn: now() + 60_000 });
    const paused = await add();
    await pausePull(paused, true);
    puller().look();
    await saveSettings({ consentOn: null }, 'en');
    puller().pullNow(id);
    await soon(() => expect(browser.alarms.create).toHaveBeenCalled());
    expect(asked).toEqual([]);
  });

  it('a worker killed between two pages repeats one at most', async () => {
    pages = [[1], [2], [3]];
    const id = await add();
    trouble = (url) => (url.searchParams.get('page') === '3' ? answer({}, 500) : undefined);
    puller().look();
    const cut = await settled(id);
    expect(cut.last).toMatchObject({ people: 2, fault: 'unavailable', more: true });
    expect(cut).toMatchObject({ fails: 1, paused: false });
    asked = [];
    trouble = () => undefined;
    puller().pullNow(id);
    await soon(async () => expect((await pullOf(id))?.last).toMatchObject({ people: 3, leads: 3 }));
    expect(asked).toEqual(['/api/contacts/activity', '/api/contacts']);
    expect(await names()).toEqual(['P1', 'P2', 'P3']);
  });

  it('stops when its key is refused, and goes on with another', async () => {
    trouble = () => answer({ errors: [{ message: 'API authorization denied.' }] }, 401);
    const id = await add();
    puller().look();
    expect(await settled(id)).toMatchObject({
      paused: true,
      last: { fault: 'unauthorized', said: 'API authorization denied.' },
    });
    trouble = () => undefined;
    await savePull({ ...draft, id, key: 'un-autre' });
    puller().look();
    await soon(async () => expect((await pullOf(id))?.last).toMatchObject({ people: 2 }));
    expect(await pullOf(id)).toMatchObject({ paused: false, fails: 0 });
  });

  it.each([
    ['no-permission', () => browser.permissions.contains.mockResolvedValue(false)],
    ['no-key', () => secretsDb().endpoints.clear()],
    ['role-may-not', () => saveSettings({ roles: ['rep'] }, 'en')],
  ] as const)('%s: says so and asks nothing', async (fault, spoil) => {
    const id = await add();
    await spoil();
    puller().look();
    expect((await settled(id)).last).toMatchObject({ fault, people: 0 });
    expect(asked).toEqual([]);
  });

  it('removed while it runs, it is not put back', async () => {
    pages = [[1], [2], [3]];
    const id = await add();
    let removed: Promise<void> | undefined;
    trouble = () => {
      removed ??= removePull(id);
      return undefined;
    };
    puller().look();
    await soon(() => expect(removed).toBeDefined());
    await removed;
    await planned();
    expect(await tandemDb().pulls.count()).toBe(0);
  });

  it('led elsewhere while it runs, it begins anew there, by itself', async () => {
    pages = [[1], [2], [3]];
    const id = await add();
    const there = { ...draft, id, params: { base: 'https://autre.exemple.example', user: 'b' } };
    let moved: ReturnType<typeof savePull> | undefined;
    trouble = ({ hostname }) => {
      moved ??= hostname.startsWith('mautic') ? savePull(there) : undefined;
      return undefined;
    };
    puller().look();
    await soon(() => expect(moved).toBeDefined());
    expect((await settled(id)).last).toMatchObject({ people: 3 });
    expect(await pullOf(id)).toMatchObject({ params: there.params, fails: 0 });
  });
});

describe('its settings', () => {
  it('keep the key apart, and an empty one keeps it', async () => {
    const id = await add();
    expect(JSON.stringify(await pullOf(id))).not.toContain('mot-de-passe');
    await savePull({ ...draft, id, key: '', everyMinutes: 1440 });
    expect((await secretsDb().endpoints.get(id))?.values).toEqual({ key: 'le-mot-de-passe' });
    expect((await pullOf(id))?.everyMinutes).toBe(1440);
  });

  it.each([
    ['no key', { key: '' }],
    ['a key on two lines', { key: 'a\nb' }],
    ['no address', { params: { user: 'api' } }],
    ['an address that is not encrypted', { params: { base: 'http://mautic.example', user: 'api' } }],
    ['a key in the address', { params: { base: 'https://api:x@mautic.example', user: 'api' } }],
  ])('refuse %s', async (_, more) => {
    expect(await savePull({ ...draft, ...more } as typeof draft)).toEqual({ refused: 'bad-value' });
    expect(await tandemDb().pulls.count()).toBe(0);
    expect(await secretsDb().endpoints.count()).toBe(0);
  });

  it('another address begins anew, another rhythm does not', async () => {
    const id = await add();
    await tandemDb().pulls.update(id, { cursor: 'here' });
    await savePull({ ...draft, id, everyMinutes: 15 });
    expect((await pullOf(id))?.cursor).toBe('here');
    await savePull({ ...draft, id, params: { base: 'https://autre.exemple.example', user: 'api' } });
    expect((await pullOf(id))?.cursor).toBeUndefined();
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins: [`${base}/*`] });
  });

  it('removed, key and host’s permission go; a host another source needs stays', async () => {
    const [one, two] = [await add(), await add()];
    await removePull(one);
    expect(browser.permissions.remove).not.toHaveBeenCalled();
    await removePull(two);
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins: [`${base}/*`] });
    expect(await secretsDb().endpoints.count()).toBe(0);
  });
});
