import type { Contract } from './contract';
import { type Draft, moveByRule } from './decide';
import { tick } from './hlc';
import type { Lead } from './lead';
import { clockBy } from './role';
import { type Work, workOf } from './work';

/** A stamp every machine makes alike: as of the due time, and never before what the clock ran from. */
const stampOf = (from: string, dueAt: number): string => tick(from, dueAt, 'clock');

/**
 * What the passing of time makes happen to a lead by `now` (ms): an offer expires, a sleeper wakes, an idle recycled lead is
 * archived, each as of its due time and under an id and a stamp derived from it, so that machines that wake late, or twice,
 * or both, make one event. A woken lead may then meet the contract. Empty when nothing is due.
 */
export function decideByClock(lead: Lead, contract: Contract, now: number): Draft[] {
  const due = workOf(lead, contract, now).filter((w) => w.desk === 'clock' && w.dueAt <= now);
  return due.flatMap((work): Draft[] => {
    const base = { leadId: lead.id, on: Math.floor(work.dueAt), by: clockBy };
    switch (work.kind) {
      case 'expire': {
        if (!lead.offer) return [];
        const { id, at } = lead.offer;
        return [{ ...base, ...named(`${id}-expired`, work, at), type: 'expired', data: { offer: id } }];
      }
      case 'wake':
        if (!lead.sleep) return [];
        return [{ ...base, ...named(`${lead.id}-woken`, work, lead.sleep.at), type: 'woken', data: {} }];
      case 'archive':
        if (!lead.recycled) return [];
        return [{ ...base, ...named(`${lead.id}-archived`, work, lead.recycled.at), type: 'archived', data: {} }];
      default:
        return [];
    }
  });
}

const named = (what: string, { dueAt }: Work, from: string) => ({
  id: `${what}-${Math.floor(dueAt).toString(36)}`,
  at: stampOf(from, dueAt),
});

/** The automatic move of a lead the clock has just woken, or nothing. */
export function moveWoken(lead: Lead, contract: Contract, now: number): Draft[] {
  return moveByRule(lead, { by: clockBy, on: now, cause: `${lead.id}-${lead.lastAt}` }, contract, now);
}
