import { describe, expect, it } from 'vitest';
import { breakAfter, gateAfter, isProbing } from './gate';

const now = Date.UTC(2026, 10, 24);
const rate = { left: 'x-left', resets: 'x-resets' };
const fresh = { fails: 0, until: 0 };

describe('gateAfter', () => {
  it('lets four failures pass, then pauses: half a minute, doubling, an hour at most', () => {
    let gate = fresh;
    const pauses: number[] = [];
    for (let i = 0; i < 14; i++) {
      gate = gateAfter(gate, { now, passing: true, status: 500 });
      pauses.push(gate.until ? (gate.until - now) / 1000 : 0);
    }
    expect(pauses).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    expect(isProbing(gate)).toBe(true);
    expect(gateAfter(gate, { now, passing: false, status: 200 })).toEqual(fresh);
    expect(gateAfter(gate, { now, passing: false, status: 400 })).toEqual(fresh);
  });

  it('429 closes it for as long as was asked, without counting as a failure', () => {
    const asked = (headers: Record<string, string>) =>
      gateAfter(fresh, { now, passing: true, status: 429, headers: new Headers(headers), rate });
    expect(asked({ 'retry-after': '120' })).toEqual({ fails: 0, until: now + 120_000 });
    expect(asked({ 'x-resets': '7' })).toEqual({ fails: 0, until: now + 7000 });
    expect(asked({ 'x-resets': String(now / 1000 + 60) })).toEqual({ fails: 0, until: now + 60_000 });
    expect(asked({})).toEqual({ fails: 0, until: now + 5000 });
    expect(asked({ 'retry-after': '99999999' }).until).toBe(now + 86_400_000);
  });

  it('a vendor who says that none are left is believed', () => {
    const headers = new Headers({ 'x-left': '0', 'x-resets': '2' });
    expect(gateAfter(fresh, { now, passing: false, status: 200, headers, rate })).toEqual({
      fails: 0,
      until: now + 2000,
    });
    expect(gateAfter({ fails: breakAfter, until: 0 }, { now, passing: false, status: 200 })).toEqual(fresh);
  });
});
