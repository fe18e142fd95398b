import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRows, dropped } from './dropped-file.fakes';
import { openFile } from './open-file';

/** The collection of the package csv-spectrum: files, and the objects a reader must make of them. */
const folder = 'node_modules/csv-spectrum';
const names = readdirSync(`${folder}/csvs`).map((file) => file.replace(/\.csv$/, ''));

type Row = Record<string, string>;

describe('csv-spectrum', () => {
  it('is found', () => expect(names.length).toBeGreaterThanOrEqual(12));

  it.each(names)('%s', async (name) => {
    const told = JSON.parse(readFileSync(`${folder}/json/${name}.json`, 'utf8')) as Row[] | Row;
    // The collection's own slip: `location_coordinates.json` is no list, and has another telephone number than its file.
    const expected = Array.isArray(told) ? told : [{ ...told, 'Contact Phone Number': '2095257564' }];
    const columns = Object.keys(expected[0] ?? {});
    const file = dropped(new Uint8Array(readFileSync(`${folder}/csvs/${name}.csv`)), `${name}.csv`);
    const opened = await openFile(file, (text) => columns.includes(text));
    if ('refused' in opened) throw new Error(opened.refused);
    const header = opened.header?.cells ?? [];
    expect(header).toEqual(columns);
    const rows = (await allRows(opened)).map(({ cells }) =>
      Object.fromEntries(header.map((column, i) => [column, cells[i]])),
    );
    // Line ends inside cells come out as LF.
    expect(rows).toEqual(JSON.parse(JSON.stringify(expected).replaceAll('\\r\\n', '\\n')));
  });
});
