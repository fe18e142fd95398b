import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempted, afterAnswer, waits } from './retry';
import { longestPause, notBefore } from './retry-after';

const now = Date.UTC(2026, 10, 23, 12);
const middle = () => 0.5;
const verdictOn = (a: Partial<Attempted>) => afterAnswer({ attempt: 1, now, random: middle, ...a });

describe('afterAnswer', () => {
  it.each([200, 201, 202, 204, 299])('%i is delivered', (status) => {
    expect(verdictOn({ status })).toEqual({ state: 'delivered' });
  });

  it.each([
    [{ status: 500 }, 'http-500'],
    [{ status: 502 }, 'http-502'],
    [{ status: 503 }, 'http-503'],
    [{ status: 429 }, 'http-429'],
    [{ status: 301 }, 'redirect'],
    [{ status: 308 }, 'redirect'],
    [{ networkError: 'redirect' }, 'redirect'],
    [{ networkError: 'timeout' }, 'timeout'],
    [{ networkError: 'network' }, 'network'],
    [{}, 'network'],
  ] as const)('%o is tried again: %s', (answer, why) => {
    expect(verdictOn(answer)).toEqual({ state: 'retry', nextAt: now + 5000, why });
  });

  it.each([400, 401, 403, 404, 408, 409, 413, 422])('%i waits for a person', (status) => {
    expect(verdictOn({ status })).toEqual({ state: 'failed', why: `refused-${status}` });
  });

  it('410 turns the endpoint off', () => {
    expect(verdictOn({ status: 410 })).toEqual({ state: 'failed', why: 'gone', disableEndpoint: true });
  });

  it('settings no request can be made with wait for a person', () => {
    expect(verdictOn({ networkError: 'bad-settings' })).toEqual({ state: 'failed', why: 'bad-settings' });
  });

  it('follows the schedule of the specification, then gives up', () => {
    const minutes = waits.map((_, i) => {
      const verdict = verdictOn({ attempt: i + 1, status: 500 });
      return verdict.state === 'retry' ? (verdict.nextAt - now) / 60_000 : verdict;
    });
    expect(minutes).toEqual([5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440]);
    expect(verdictOn({ attempt: 10, status: 500 })).toEqual({ state: 'failed', why: 'exhausted' });
    expect(verdictOn({ attempt: 10, status: 204 })).toEqual({ state: 'delivered' });
  });

  it('stays within a tenth of the schedule, and never before Retry-After', () => {
    const attempts = fc.integer({ min: 1, max: waits.length });
    const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(attempts, chance, fc.option(fc.nat(200_000)), (attempt, r, pause) => {
        const retryAfter = pause === null ? null : String(pause);
        const verdict = verdictOn({ attempt, status: 503, retryAfter, random: () => r });
        if (verdict.state !== 'retry') return false;
        const wait = waits[attempt - 1] as number;
        const asked = Math.min((pause ?? 0) * 1000, longestPause);
        const delay = verdict.nextAt - now;
        return delay >= Math.max(asked, wait * 0.9 - 1) && delay <= Math.max(asked, wait * 1.1 + 1);
      }),
    );
  });
});

describe('notBefore', () => {
  it.each([
    ['120', now + 120_000],
    [' 0 ', now],
    ['Mon, 23 Nov 2026 12:10:00 GMT', now + 600_000],
    ['Monday, 23-Nov-26 12:10:00 GMT', now + 600_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', now],
    ['99999999999999', now + longestPause],
    ['Tue, 01 Jan 2999 00:00:00 GMT', now + longestPause],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('reads %o', (text, at) => {
    expect(notBefore(text, now)).toBe(at);
  });
});
