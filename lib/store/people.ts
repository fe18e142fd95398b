import { type Person, personId } from '../domain/person';
import type { By, Role } from '../domain/role';
import { type TandemDb, tandemDb } from './db';
import { readState, stamp } from './state';

/** Everybody on the list, by name; `gone` ones too, for the names of owners. */
export async function allPeople(db: TandemDb = tandemDb()): Promise<Person[]> {
  return (await db.people.toArray()).sort((a, b) => a.name.localeCompare(b.name));
}

/** Puts somebody on the list, or changes or takes off who is there (`id`). Gives the id; undefined for a name without letters. */
export async function savePerson(
  who: { id?: string; name: string; roles: Role[]; gone?: boolean },
  by: By,
  now: number,
): Promise<string | undefined> {
  const db = tandemDb();
  const id = who.id ?? personId(who.name);
  if (!id) return undefined;
  await db.transaction('rw', [db.people, db.meta], async () => {
    const state = await readState(db);
    await db.people.put({
      id,
      name: who.name.trim(),
      roles: who.roles,
      gone: who.gone ?? false,
      at: stamp(state, now),
      by,
    });
    await db.meta.put(state);
  });
  return id;
}

/** The later of two records of one person, whatever the order they come in. */
export const laterPerson = (a: Person | undefined, b: Person): Person => (a && a.at >= b.at ? a : b);
