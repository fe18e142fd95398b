import { displayName } from '../domain/display-name';
import type { Handoff } from '../domain/handoff';
import { tandemDb } from './db';
import { findLead } from './find';

/** Which handoffs are shown: `open` are queued, being sent or tried again; a part of the lead's name, in any case. */
export interface HandoffFilter {
  show: 'all' | 'failed' | 'open' | 'waiting' | 'delivered';
  endpoint?: string;
  name?: string;
}

export interface ListedHandoff {
  handoff: Handoff;
  name: string;
}

const states = {
  failed: ['failed'],
  open: ['due', 'sending'],
  waiting: ['waiting'],
  delivered: ['delivered'],
} as const;

/** Handoffs of a kind, the newest first, at most `limit`; `total` counts those of the kind, whatever the name. */
export async function listHandoffs(
  { show, endpoint, name }: HandoffFilter,
  limit: number,
): Promise<{ rows: ListedHandoff[]; total: number; failed: string[] }> {
  const db = tandemDb();
  const wanted = show === 'all' ? undefined : (states[show] as readonly string[]);
  const part = name?.trim().toLocaleLowerCase() ?? '';
  const rows: ListedHandoff[] = [];
  let total = 0;
  const names = new Map<string, string>();
  const nameOf = async (id: string) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const lead = await findLead(db, id);
    const found = lead ? displayName(lead) : '';
    names.set(id, found);
    return found;
  };
  const all = db.outbox.orderBy('seq').reverse();
  const some = all.filter((h) => (!wanted || wanted.includes(h.state)) && (!endpoint || h.endpoint === endpoint));
  if (part) {
    for (const handoff of await some.toArray()) {
      const lead = await nameOf(handoff.leadId);
      if (!lead.toLocaleLowerCase().includes(part)) continue;
      total += 1;
      if (rows.length < limit) rows.push({ handoff, name: lead });
    }
  } else {
    total = wanted || endpoint ? await some.count() : await db.outbox.count();
    for (const handoff of await some.limit(limit).toArray()) rows.push({ handoff, name: await nameOf(handoff.leadId) });
  }
  const failed = await db.outbox.where('state').equals('failed').toArray();
  return { rows, total, failed: failed.filter((h) => !endpoint || h.endpoint === endpoint).map((h) => h.id) };
}
