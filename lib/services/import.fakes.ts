import type { Brought } from '../domain/brought';
import type { Mapping } from '../domain/saved-mapping';
import type { Importer } from '../import/import-protocol';
import type { OpenedFile } from '../import/row-source';
import { tandemDb } from '../store/db';
import { type ReadRow, type Run, runImport } from './import';

/** For tests: an importer with all roles, at a fixed time. */
export const marie: Importer = {
  user: 'Marie',
  me: 'marie',
  roles: ['seller', 'marketer', 'rep'],
  consented: true,
  now: Date.UTC(2026, 10, 29),
};

export const quietly: Run = { tell: () => undefined, stopped: () => false };

/** Somebody invented, by number or by name. */
export function someone(
  row: number,
  more: Partial<Brought> & { name?: string; email?: string; linkedin?: string } = {},
): Brought {
  const { name = `Person ${row}`, email, linkedin, ...rest } = more;
  const value = (text: string) => ({ value: text, way: 'import', confidence: 'medium' as const });
  const identities = [email && `email:${email}`, linkedin && `linkedin:in/${linkedin}`].filter(
    (i) => i !== undefined && i !== '',
  );
  return {
    row,
    candidate: {
      page: 'import:table',
      url: '',
      fields: { name: value(name) },
      emails: email ? [value(email)] : [],
      identities: identities as string[],
    },
    engagements: [],
    tags: [],
    ...rest,
  };
}

/** A file whose rows are these people: each row's cell is its place in the list. */
export function fileOf(people: readonly Brought[], hash = 'a'.repeat(64)): { file: OpenedFile; read: ReadRow } {
  const file: OpenedFile = {
    name: 'people.csv',
    size: people.length,
    modifiedOn: undefined,
    hash,
    traits: { kind: 'csv', encoding: 'utf-8', separator: ',' },
    header: { row: 1, cells: ['n'] },
    sample: [],
    width: 1,
    rowGuess: people.length,
    async *rows(size) {
      for (let i = 0; i < people.length; i += size)
        yield people.slice(i, i + size).map((_, j) => ({ row: i + j + 2, cells: [String(i + j)] }));
    },
  };
  return { file, read: ({ row, cells }) => people[Number(cells[0])] ?? { row, cells, why: 'nobody' } };
}

export const mapping: Mapping = { columns: {}, list: 'people' };

/** Imports a file of these people whole. */
export async function bringIn(people: Brought[]) {
  const { file, read } = fileOf(people);
  const done = await runImport(tandemDb(), file, read, mapping, marie, quietly);
  if ('fault' in done) throw new Error(done.fault);
  return done;
}
