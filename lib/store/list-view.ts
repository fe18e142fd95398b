import type { Lead } from '../domain/lead';
import { myId } from '../domain/person';
import type { ListView } from '../domain/view';
import { contractInForce } from './contracts';
import { isStub, tandemDb } from './db';
import { allPeople } from './people';
import { plain } from './plain';
import { getSettings } from './settings';
import { readState } from './state';

/** What a list of leads is shown with; live, its `version` says when to look at the leads again. */
export async function listView(): Promise<ListView> {
  const db = tandemDb();
  const [settings, state, people, words] = await Promise.all([
    getSettings(),
    readState(db),
    allPeople(db),
    db.words.toArray(),
  ]);
  const version = [state.rev, state.clock, state.packed?.id].join(' ');
  return { version, words, people, me: myId(settings, state.device), contract: await contractInForce(db, state) };
}

/** The leads of these ids that are there; those joined into others are not. */
export async function leadsByIds(ids: readonly string[]): Promise<Lead[]> {
  const found = await tandemDb().leads.bulkGet([...ids]);
  return found.flatMap((record) => (record && !isStub(record) ? [plain(record)] : []));
}
