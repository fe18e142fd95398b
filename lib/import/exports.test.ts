import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Candidate } from '../domain/candidate';
import { Mapping } from '../domain/saved-mapping';
import { knownHeader } from './columns';
import { exports, now } from './fixtures/expected';
import { guess } from './guess';
import { openFile } from './open-file';
import { rowReader } from './read-row';
import { isFaulty } from './row-source';

const folder = fileURLToPath(new URL('./fixtures/exports/', import.meta.url));

async function imported(name: string) {
  const file = await openFile(Object.assign(new Blob([readFileSync(folder + name)]), { name }), knownHeader);
  if ('refused' in file) throw new Error(file.refused);
  const guessed = guess(file.header, file.sample, file.width, name);
  const keys = guessed.columns.map(({ key }) => key);
  const read = rowReader(guessed.mapping, guessed.source, keys, { now, fileDate: now });
  const rows = [];
  for await (const batch of file.rows(2)) rows.push(...batch.map((row) => (isFaulty(row) ? row : read(row))));
  return { guessed, rows };
}

it('every file in fixtures/exports is expected to be something', () => {
  expect(exports.map(({ file }) => file).sort()).toEqual(readdirSync(folder).sort());
});

describe.each(exports)('$file', ({ file, source, mapping, unclear, rows }) => {
  it(`is known as ${source}`, async () => {
    const { guessed } = await imported(file);
    expect(guessed.source).toBe(source);
    expect(guessed.mapping).toMatchObject(mapping);
    expect(guessed.datesUnclear).toBe(unclear ?? false);
    expect(Mapping.parse(guessed.mapping)).toEqual(guessed.mapping);
  });

  it('is read as its people', async () => {
    const read = (await imported(file)).rows;
    expect(read.map((row) => ('why' in row ? { row: row.row, why: row.why } : row))).toEqual(rows);
    for (const row of read) if ('candidate' in row) Candidate.parse(row.candidate);
  });
});
