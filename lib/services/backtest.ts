import { assess } from '../domain/assess';
import type { Contract } from '../domain/contract';
import { displayName } from '../domain/display-name';
import type { Lead } from '../domain/lead';
import { isStub, tandemDb } from '../store/db';

/** What a draft would change: leads looked at, who would be MQLs more or fewer (the first 50 of each, by id and name). */
export interface Backtest {
  leads: number;
  more: number;
  fewer: number;
  moreLeads: { id: string; name: string }[];
  fewerLeads: { id: string; name: string }[];
}

const batch = 250;
const shown = 50;

/** True when the lead would be an MQL under this contract. */
const qualifies = (lead: Lead, contract: Contract, now: number): boolean =>
  assess(lead, contract, now, 'mql').missing.length === 0;

/** Assesses all active leads at the top of the funnel under two contracts, a batch at a time, writing nothing. For a worker. */
export async function backtest(before: Contract, after: Contract, now: number): Promise<Backtest> {
  const db = tandemDb();
  const result: Backtest = { leads: 0, more: 0, fewer: 0, moreLeads: [], fewerLeads: [] };
  for (let last = ''; ; ) {
    const records = await db.leads.where(':id').above(last).limit(batch).toArray();
    for (const lead of records) {
      if (isStub(lead) || lead.standing !== 'active' || (lead.stage !== 'lead' && lead.stage !== 'mql')) continue;
      result.leads += 1;
      const [was, is] = [qualifies(lead, before, now), qualifies(lead, after, now)];
      if (was === is) continue;
      const list = is ? result.moreLeads : result.fewerLeads;
      if (is) result.more += 1;
      else result.fewer += 1;
      if (list.length < shown) list.push({ id: lead.id, name: displayName(lead) });
    }
    const end = records.at(-1);
    if (!end) return result;
    last = end.id;
  }
}
