import type { Lead } from '../domain/lead';
import { myId } from '../domain/person';
import type { WorkItem, WorkView } from '../domain/view';
import { deskOf, desks, workOf } from '../domain/work';
import { contractInForce } from './contracts';
import { tandemDb } from './db';
import { allPeople } from './people';
import { getSettings } from './settings';
import { readState } from './state';
import { latestOnDesk, onDesk } from './work';

/** Reads my work at `now` (ms): one indexed `getAll` for each desk. */
export async function workView(now: number): Promise<WorkView> {
  const db = tandemDb();
  const [settings, state, people] = await Promise.all([getSettings(), readState(db), allPeople(db)]);
  const contract = await contractInForce(db, state);
  const me = myId(settings, state.device);
  const items = (desk: string, leads: Lead[]): WorkItem[] =>
    leads.flatMap((lead) => {
      const work = workOf(lead, contract, now)
        .filter((w) => w.desk === desk)
        .sort((a, b) => a.dueAt - b.dueAt)[0];
      return work ? [{ lead, work }] : [];
    });
  const from = async (desk: string) => items(desk, await onDesk(desk));
  const none = Promise.resolve<WorkItem[]>([]);
  const rep = settings.roles.includes('rep');
  const marketer = settings.roles.includes('marketer');
  const [own, pool, ready, watch, answered] = await Promise.all([
    from(deskOf(me)),
    rep ? from(desks.pool) : none,
    marketer ? from(desks.ready) : none,
    marketer ? from(desks.watch) : none,
    marketer ? latestOnDesk(desks.answered, 20).then((leads) => items(desks.answered, leads)) : none,
  ]);
  const mine = [...own, ...pool].sort((a, b) => a.work.dueAt - b.work.dueAt).slice(0, 50);
  return { mine, ready, watch, answered, contract, people, me };
}
