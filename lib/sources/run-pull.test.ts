import { describe, expect, it } from 'vitest';
import type { Brought } from '../domain/brought';
import { type RunDeps, runPull } from './run-pull';
import type { Source } from './source';
import { toldPeople } from './told-person';

const host = 'https://api.exemple.example/';
/** Numbers its pages; each names one person; there are `pages` of them. */
const source = (pages: number): Source => ({
  ...{ vendor: 'brevo', name: 'Exemple', docs: host, fields: [], host: () => host, limit: { requests: 1, ms: 1 } },
  verified: { against: { en: 'x', fr: 'x' }, on: '2026-11-29', unproven: [] },
  rate: { left: 'x-left', resets: 'x-resets' },
  *page(cursor) {
    const n = Number(cursor ?? 0);
    yield { method: 'GET', url: `${host}${n}`, headers: { authorization: 'Bearer k3y-nobody-may-see' } };
    const people = toldPeople('brevo', [
      { email: `p${n}@exemple.example`, engagements: [{ type: 'click', on: 1000 + n }] },
    ]);
    return { people, cursor: String(n + 1), more: n + 1 < pages };
  },
});

function scene(pages: number, more: Partial<RunDeps> = {}) {
  const asked: { url: string; init: RequestInit }[] = [];
  const written: string[] = [];
  const kept: string[] = [];
  const deps: RunDeps = {
    fetch: async (url, init) => {
      asked.push({ url: String(url), init: init as RequestInit });
      return new Response('{}');
    },
    timers: { set: () => 0, clear: () => {} },
    ...{ patience: 1000, now: () => 5000, take: async () => {}, over: () => false },
    async bring(people: Brought[]) {
      written.push(...people.flatMap((one) => one.candidate.identities));
      return { leads: people.length, engagements: people.length };
    },
    async keep(cursor) {
      kept.push(cursor);
      return true;
    },
    ...more,
  };
  const run = (cursor?: string) =>
    runPull(source(pages), cursor, { params: {}, key: 'k3y-nobody-may-see', since: 0 }, deps);
  return { run, asked, written, kept };
}

describe('a run', () => {
  it('writes each page before it keeps its cursor', async () => {
    const order: string[] = [];
    const s = scene(2, {
      async bring(people) {
        order.push(`write ${people[0]?.candidate.identities[0]}`);
        return { leads: 1, engagements: 1 };
      },
      async keep(cursor) {
        order.push(`keep ${cursor}`);
        return true;
      },
    });
    expect(await s.run()).toEqual({ people: 2, leads: 2, engagements: 2, more: false, rest: undefined });
    expect(order).toEqual(['write email:p0@exemple.example', 'keep 1', 'write email:p1@exemple.example', 'keep 2']);
  });

  it('is bounded in pages, and the next goes on', async () => {
    const s = scene(70);
    expect(await s.run()).toMatchObject({ people: 50, more: true });
    expect(await s.run(s.kept.at(-1))).toMatchObject({ people: 20, more: false });
    expect(new Set(s.written).size).toBe(70);
  });

  it('ends when its time is over, or nobody keeps its place any more', async () => {
    let left = 3;
    expect(await scene(9, { over: () => left-- === 0 }).run()).toMatchObject({ people: 3, more: true });
    const s = scene(9, { keep: async () => false });
    expect(await s.run()).toMatchObject({ people: 1, more: false });
    expect(s.asked).toHaveLength(1);
  });

  it('keeps nothing of a page that could not be written, and says why', async () => {
    const s = scene(2, { bring: async () => ({ refused: 'storage-full' }) });
    expect(await s.run()).toMatchObject({ people: 0, fault: { fault: 'storage-full' } });
    expect(s.kept).toEqual([]);
    const full = scene(2, { bring: () => Promise.reject(new Error('disk')) });
    await expect(full.run()).rejects.toThrow('disk');
    expect(full.kept).toEqual([]);
  });

  it('rests when the vendor has no request left, between pages', async () => {
    const headers = { 'x-left': '0', 'x-resets': '60' };
    const s = scene(3, { fetch: async () => new Response('{}', { headers }) });
    expect(await s.run()).toMatchObject({ people: 1, more: true, rest: 65_000 });
  });

  it('follows no redirect, and sends no cookie, referrer or cached answer', async () => {
    const s = scene(1);
    await s.run();
    expect(s.asked[0]?.init).toMatchObject({
      ...{ redirect: 'manual', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' },
    });
    const moved = scene(1, { fetch: async () => new Response(null, { status: 307, headers: { location: host } }) });
    expect((await moved.run()).fault).toEqual({ fault: 'redirect' });
  });

  it('says what went wrong without the key, at most 300 characters of it', async () => {
    const said = `<style>x</style><p>no such key k3y-nobody-may-see ${'x'.repeat(500)}</p>`;
    const s = scene(1, { fetch: async () => new Response(said, { status: 401 }) });
    const { fault } = await s.run();
    expect(fault).toMatchObject({ fault: 'unauthorized', status: 401 });
    expect(fault?.said).toMatch(/^no such key •••• x+$/);
    expect(fault?.said?.length).toBe(300);
  });

  it('takes no answer larger than any page', async () => {
    const s = scene(1, { fetch: async () => new Response(`"${'x'.repeat(9 * 1024 * 1024)}"`) });
    expect((await s.run()).fault?.fault).toBe('too-big');
  });

  it('gives up on an answer that does not come', async () => {
    const s = scene(1, {
      timers: { set: (then) => setTimeout(then, 1), clear: () => {} },
      fetch: (_, init) =>
        new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    });
    expect((await s.run()).fault).toEqual({ fault: 'timeout' });
  });

  it('a key with a line break makes no request', async () => {
    const odd: Source = {
      ...source(1),
      *page() {
        yield { method: 'GET', url: host, headers: { authorization: 'Bearer a\nb' } };
        return { people: [], cursor: '', more: false };
      },
    };
    const { asked } = scene(1);
    const end = await runPull(
      odd,
      undefined,
      { params: {}, key: 'a\nb', since: 0 },
      {
        ...{ timers: { set: () => 0, clear: () => {} }, patience: 1, now: () => 0, take: async () => {} },
        ...{ over: () => false, bring: async () => ({ leads: 0, engagements: 0 }), keep: async () => true },
        fetch: async () => new Response('{}'),
      },
    );
    expect(end.fault).toEqual({ fault: 'bad-settings' });
    expect(asked).toEqual([]);
  });
});
