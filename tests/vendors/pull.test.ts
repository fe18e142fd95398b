import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Brought } from '../../lib/domain/brought';
import type { PullVendor } from '../../lib/domain/pull';
import { sourceOf } from '../../lib/sources/registry';
import { type RunDeps, runPull } from '../../lib/sources/run-pull';
import { mauticSource } from './mautic-source';
import { brevoSource, hubspotSource } from './sources';
import { playVendor } from './vendor-server';

const vendors = { brevo: brevoSource, hubspot: hubspotSource, mautic: mauticSource };
const keys = { brevo: 'xkeysib-0123456789', hubspot: 'pat-eu1-0123456789', mautic: 'le-mot-de-passe' };
/** The route whose answer each vendor's first request gets. */
const firsts = { brevo: 'events', hubspot: 'search', mautic: 'activity' };
const day = 86_400_000;
const noon = Date.UTC(2026, 10, 29, 12);

let played: Awaited<ReturnType<typeof playVendor>>;
let vendor: PullVendor;
let brought: Brought[];
let cursors: string[];
let time = noon;

async function play(name: PullVendor) {
  vendor = name;
  played = await playVendor(vendors[name]);
}
async function pull(more: Partial<RunDeps> = {}) {
  brought = [];
  const params: Record<string, string> = vendor === 'mautic' ? { base: played.base, user: 'api' } : {};
  return runPull(
    sourceOf(vendor),
    cursors.at(-1),
    { params, key: keys[vendor], since: noon - 30 * day },
    {
      fetch: played.fetch,
      timers: { set: (then, ms) => setTimeout(then, ms), clear: (timer) => clearTimeout(timer as number) },
      patience: 5000,
      now: () => time,
      take: async () => {},
      over: () => false,
      async bring(people) {
        brought.push(...people);
        return { leads: people.length, engagements: people.reduce((sum, one) => sum + one.engagements.length, 0) };
      },
      async keep(cursor) {
        cursors.push(cursor);
        return true;
      },
      ...more,
    },
  );
}
const routes = () => played.calls.map((one) => one.route);
const named = (email: string) => brought.filter((one) => one.candidate.identities.includes(`email:${email}`));

beforeEach(() => {
  time = noon;
  cursors = [];
});
afterEach(async () => {
  expect(played.wrong).toEqual([]);
  await played.stop();
});

describe('brevo', () => {
  beforeEach(() => play('brevo'));

  it('tells transactional mail: opens, a proxy’s opens, clicks, bounces, objections', async () => {
    const end = await pull();
    expect(end).toMatchObject({ people: 4, engagements: 5, more: false });
    expect(end.fault).toBeUndefined();
    const [camille] = named('camille@rivoire.example');
    expect(camille?.candidate.page).toBe('pull:brevo');
    expect(camille?.engagements).toEqual([
      { type: 'open', on: Date.UTC(2026, 10, 20, 8, 30), title: 'Bienvenue' },
      { type: 'click', on: Date.UTC(2026, 10, 20, 8, 32), title: 'Bienvenue', campaign: 'essai' },
    ]);
    expect(named('nadia@benali.example')[0]?.engagements[0]).toMatchObject({ type: 'open', machine: true });
    expect(named('parti@ailleurs.example')[0]).toMatchObject({ bounced: true, engagements: [{ type: 'bounce' }] });
    expect(named('stop@merci.example')[0]).toMatchObject({ objects: true, engagements: [{ type: 'unsubscribe' }] });
  });

  it('tells campaign mail of contacts that changed, with the campaign’s name and who they are', async () => {
    played.script.set('events', ['none']);
    played.script.set('contacts', ['some']);
    played.script.set('stats', ['success', 'calm']);
    await pull();
    expect(brought).toHaveLength(1);
    expect(brought[0]).toMatchObject({
      candidate: {
        fields: { name: { value: 'Camille Moreau' }, company: { value: 'Ateliers Rivoire' } },
        url: 'https://app.brevo.com/contact/index/7',
      },
      engagements: [
        { type: 'open', campaign: 'Guide de novembre', on: Date.UTC(2026, 10, 20, 9) },
        { type: 'click', campaign: 'Guide de novembre', on: Date.UTC(2026, 10, 20, 9, 1) },
      ],
    });
    expect(routes()).toEqual(['events', 'contacts', 'stats', 'campaign', 'stats']);
  });

  it('goes on page by page, and from where it was the next time', async () => {
    played.script.set('events', ['full', 'full', 'none']);
    const end = await pull();
    expect(end.people).toBe(500);
    const offsets = played.calls
      .filter((one) => one.route === 'events')
      .map((one) => /offset=(\d+)/.exec(one.path)?.[1]);
    expect(offsets).toEqual(['0', '250', '500']);
    time += 2 * day;
    played.script.set('events', ['none']);
    await pull();
    const last = played.calls.filter((one) => one.route === 'events').at(-1);
    expect(last?.path).toContain('offset=0&startDate=2026-11-29&endDate=2026-12-01');
    expect(played.calls.at(-1)?.path).toContain(encodeURIComponent('2026-11-29T12:00:00.000Z'));
    // Days are asked for whole: what was pulled before is not told again, and ends the pages.
    played.script.set('events', ['full']);
    expect(await pull()).toMatchObject({ people: 0, more: false });
  });

  it('rests while nothing is left of its limit', async () => {
    played.script.set('events', ['last']);
    expect(await pull()).toMatchObject({ more: true, rest: noon + 600_000 });
    expect(routes()).toEqual(['events']);
    await pull();
    expect(routes()).toEqual(['events', 'contacts']);
  });

  it('a contact deleted meanwhile is passed over', async () => {
    played.script.set('events', ['none']);
    played.script.set('contacts', ['some']);
    played.script.set('stats', ['gone', 'calm']);
    expect(await pull()).toMatchObject({ people: 0, more: false });
  });
});

describe('hubspot', () => {
  beforeEach(() => play('hubspot'));

  it('tells forms of contacts changed since, and who they are there', async () => {
    const end = await pull();
    expect(end).toMatchObject({ people: 1, more: false });
    expect(brought[0]).toMatchObject({
      crmId: '512',
      stage: 'customer',
      candidate: { fields: { name: { value: 'Camille Moreau' }, jobTitle: { value: 'Directrice marketing' } } },
      engagements: [{ type: 'form', title: 'Contact : demande de rappel', on: Date.UTC(2026, 10, 20, 8, 59) }],
    });
    expect(routes()).toEqual(['search', 'events', 'events', 'events', 'events', 'events']);
  });

  it('tells mail events with the campaign’s name, what HubSpot takes for a machine’s among them', async () => {
    played.script.set('search', ['none']);
    played.script.set('events', ['clicks', 'success', 'success', 'bounces', 'left']);
    await pull();
    const [camille] = named('camille@rivoire.example');
    expect(camille).toMatchObject({
      crmId: '512',
      engagements: [
        { type: 'click', campaign: 'Lettre de novembre', on: Date.UTC(2026, 10, 21, 10) },
        { type: 'click', machine: true },
      ],
    });
    expect(named('plein@boite.example')).toEqual([]);
    expect(named('parti@ailleurs.example')[0]).toMatchObject({ bounced: true, engagements: [{ type: 'bounce' }] });
    expect(named('stop@merci.example')[0]).toMatchObject({ objects: true });
    // The campaign is looked up once a run.
    expect(routes().filter((one) => one === 'campaign')).toHaveLength(1);
  });

  it('pages by HubSpot’s own marks, and asks anew where a run was cut', async () => {
    played.script.set('search', ['first', 'down']);
    expect((await pull()).fault?.fault).toBe('unavailable');
    const [first, second] = played.calls.map((one) => JSON.parse(one.body || '{}'));
    expect(first.after).toBeUndefined();
    expect(second.after).toBe('100');
    played.script.set('search', ['none']);
    played.script.set('events', ['clicks', 'down']);
    await pull();
    const again = JSON.parse(played.calls[2]?.body ?? '');
    expect(again.after).toBeUndefined();
    expect(again.filterGroups[0].filters[0].value).toBe(String(Date.UTC(2026, 10, 20, 9)));
    const cut = played.calls.at(-1);
    expect(cut?.path).toContain('offset=CiYJ');
    await pull();
    const resumed = played.calls.slice(played.calls.indexOf(cut as never) + 1).find((one) => one.route === 'events');
    expect(resumed?.path).toContain(`endTimestamp=${Date.UTC(2026, 10, 20, 10)}`);
    expect(resumed?.path).not.toContain('offset');
  });

  it('honours since: the next pull begins a little before the last one did', async () => {
    played.script.set('search', ['none']);
    await pull();
    time += day;
    played.script.set('search', ['none']);
    await pull();
    const values = played.calls
      .filter((one) => one.route === 'search')
      .map((one) => Number(JSON.parse(one.body).filterGroups[0].filters[0].value));
    expect(values).toEqual([noon - 30 * day, noon - 5 * 60_000]);
  });

  it('a campaign that is gone leaves its events without a name', async () => {
    played.script.set('search', ['none']);
    played.script.set('events', ['clicks']);
    played.script.set('campaign', ['gone']);
    played.script.set('contacts', ['partly']);
    await pull();
    expect(named('camille@rivoire.example')[0]?.engagements[0]?.campaign).toBeUndefined();
  });

  it('a token without the mail scope stops, with HubSpot’s words; what came before is kept', async () => {
    played.script.set('events', ['forbidden']);
    const end = await pull();
    expect(end).toMatchObject({ people: 1, fault: { fault: 'forbidden', said: 'missing scopes: content' } });
  });
});

describe('mautic', () => {
  beforeEach(() => play('mautic'));

  it('tells the activity of all contacts, and who they are', async () => {
    expect(await pull()).toMatchObject({ people: 3, engagements: 5, more: false });
    expect(named('camille@rivoire.example')[0]).toMatchObject({
      candidate: {
        fields: { name: { value: 'Camille Moreau' }, jobTitle: { value: 'Directrice marketing' } },
        url: `${played.base}/s/contacts/view/47`,
      },
      engagements: [
        { type: 'form', title: 'Livre blanc', on: Date.UTC(2026, 10, 20, 8) },
        { type: 'page-visit', title: 'Tarifs', campaign: 'automne', utm: { source: 'linkedin', campaign: 'automne' } },
      ],
    });
    expect(named('nadia@benali.example')[0]?.engagements).toMatchObject([
      { type: 'click', title: 'Guide' },
      { type: 'open', title: 'Novembre', campaign: 'Lettre de novembre', machine: true },
    ]);
    expect(named('stop@merci.example')[0]).toMatchObject({ objects: true, engagements: [{ type: 'unsubscribe' }] });
  });

  it('goes through its pages, then from an hour before where it was', async () => {
    played.script.set('activity', ['first', 'none']);
    await pull();
    expect(routes()).toEqual(['activity', 'contacts', 'activity']);
    // Only who did something is told of, whoever else is answered.
    expect(brought.map((one) => one.engagements[0]?.type)).toEqual(['download']);
    expect(played.calls[2]?.path).toContain('page=2');
    time += day;
    await pull();
    expect(played.calls[3]?.path).toContain('dateFrom%5D=2026-11-29+11%3A00%3A00');
    expect(played.calls[3]?.path).toContain('dateTo%5D=2026-11-30+12%3A00%3A00');
  });

  it('contacts that are gone leave nothing', async () => {
    played.script.set('contacts', ['none']);
    expect(await pull()).toMatchObject({ people: 0, more: false });
  });
});

describe.each(['brevo', 'hubspot', 'mautic'] as const)('%s, when something is wrong', (name) => {
  beforeEach(() => play(name));

  it.each([
    ['unauthorized', 'unauthorized', undefined],
    ['forbidden', 'forbidden', undefined],
    ['rate-limit', 'rate-limited', true],
    ['down', 'unavailable', undefined],
    ['busy', 'unavailable', true],
    ['html', 'not-json', undefined],
    ['changed', 'changed-shape', undefined],
    ['moved', 'redirect', undefined],
    ['cut', 'network', undefined],
  ] as const)('%s: %s', async (answer, fault, waits) => {
    played.script.set(firsts[name], [answer]);
    const end = await pull();
    expect(end.fault?.fault).toBe(fault);
    expect(JSON.stringify(end)).not.toContain(keys[name]);
    if (waits) expect(end.fault?.until).toBeGreaterThan(noon);
    if (answer === 'unauthorized') expect(end.fault?.said).toMatch(/\w{3}/);
    // A redirect is not followed, nothing is written, nothing moves on; the next run takes it all.
    expect([brought, cursors]).toEqual([[], []]);
    expect(played.calls).toHaveLength(1);
    expect((await pull()).fault).toBeUndefined();
    expect(brought.length).toBeGreaterThan(0);
  });

  it('nothing new is nothing at all', async () => {
    played.script.set(firsts[name], ['none']);
    expect(await pull()).toMatchObject({ people: 0, engagements: 0, more: false });
  });

  it('pulled twice, a page says the same', async () => {
    await pull();
    const first = JSON.stringify(brought);
    cursors = [];
    await pull();
    expect(JSON.stringify(brought)).toBe(first);
  });
});
