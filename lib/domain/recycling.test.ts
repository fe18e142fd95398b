import { describe, expect, it } from 'vitest';
import { assess } from './assess';
import type { Command } from './command';
import { day, id, monday, offered, paul } from './story.fakes';
import { workOf } from './work';

describe('recycling', () => {
  const asleep = () => {
    const s = offered();
    return s.do({ do: 'reject', offer: id(s), reason: 'bad-timing', until: monday + 60 * day }, paul(s));
  };

  it('keeps fit, forgets engagement, sleeps until its date and wakes in marketing’s queue', () => {
    const s = asleep();
    expect(assess(s.lead, s.contract, s.now)).toMatchObject({ fit: 45, engagement: 0, grade: 'A3' });
    expect(s.lead.recycled).toMatchObject({ times: 1, reason: 'bad-timing' });
    expect(s.later(59 * day).wake().lead.standing).toBe('sleeping');
    s.later(10 * day).wake();
    expect(s.lead).toMatchObject({ standing: 'active', stage: 'lead' });
    expect(s.events.at(-1)).toMatchObject({ type: 'woken', on: monday + 60 * day });
    expect(workOf(s.lead, s.contract, s.now)).toContainEqual(expect.objectContaining({ desk: 'ready', kind: 'woken' }));
  });

  it('lets later engagement count, and not move it while it sleeps', () => {
    const s = asleep()
      .later(day)
      .do({ do: 'engage', engagement: 'demo-request', on: monday + day });
    expect(s.lead).toMatchObject({ stage: 'lead', standing: 'sleeping' });
    expect(assess(s.lead, s.contract, s.now).engagement).toBe(50);
  });

  it('is archived after six months without anything new, and taken up by the next engagement', () => {
    const s = asleep()
      .later(61 * day)
      .wake()
      .later(184 * day)
      .wake();
    expect(s.lead.standing).toBe('archived');
    s.do({ do: 'engage', engagement: 'click', on: s.now });
    expect(s.lead.standing).toBe('active');
  });

  it('refuses all work on somebody who objected', () => {
    const s = offered();
    s.do({ do: 'reject', offer: id(s), reason: 'objected' }, paul(s));
    for (const command of [
      { do: 'offer', to: 'pool' },
      { do: 'touch', kind: 'call', outcome: 'reached' },
      { do: 'wake' },
    ] as Command[])
      expect(s.try(command)).toEqual({ refused: 'is-suppressed' });
    expect(workOf(s.lead, s.contract, s.now)).toEqual([]);
  });
});
