import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { knownHeader } from './columns';
import { allRows, dropped, utf16, windows1252 } from './dropped-file.fakes';
import { type DroppedFile, openFile } from './open-file';

const open = async (file: DroppedFile) => {
  const opened = await openFile(file, knownHeader);
  if ('refused' in opened) return opened.refused;
  return { ...opened, all: await allRows(opened, 2) };
};
const header = 'Email;Nom;Ville';

describe('a dropped file', () => {
  it('is told of: name, size, hash, kind, header, sample, rows', async () => {
    const text = `\ufeff${header}\r\nada@exemple.example;"Love;lace";Alençon\r\n;;\r\njean@exemple.example;Dupont\r\n`;
    const rows = [
      { row: 2, cells: ['ada@exemple.example', 'Love;lace', 'Alençon'] },
      { row: 4, cells: ['jean@exemple.example', 'Dupont', ''] },
    ];
    expect(await open(dropped(text))).toMatchObject({
      name: 'people.csv',
      size: new TextEncoder().encode(text).length,
      modifiedOn: 1_760_000_000_000,
      hash: createHash('sha256').update(text).digest('hex'),
      traits: { kind: 'csv', encoding: 'utf-8', separator: ';' },
      header: { row: 1, cells: ['Email', 'Nom', 'Ville'] },
      width: 3,
      rowGuess: 3,
      sample: rows,
      all: rows,
    });
  });

  it.each([
    ['UTF-16', utf16(`${header}\r\nada@exemple.example;Zoé;Alençon\r\n`, 'le'), 'utf-16'],
    ['Windows-1252', windows1252(`${header}\r\nada@exemple.example;Zoé;Alençon\r\n`), 'windows-1252'],
    [
      'encodings mixed line by line',
      Buffer.concat([
        Buffer.from(`${header}\nada@exemple.example;Zoé;`),
        windows1252('\njean@exemple.example;Zoé;Alençon\n'),
      ]),
      'mixed',
    ],
    ['a Macintosh', `${header}\rada@exemple.example;Zoé;Alençon\r`, 'utf-8'],
  ])('is read from %s', async (_, bytes, encoding) => {
    const opened = await open(dropped(bytes));
    expect(opened).toMatchObject({
      traits: { encoding, separator: ';' },
      header: { cells: ['Email', 'Nom', 'Ville'] },
    });
    expect(opened).toHaveProperty('all.0.cells.1', 'Zoé');
  });

  it('says which rows cannot be read and why, and gives the rest', async () => {
    const text = [
      header,
      'ada@exemple.example;Ada;Paris',
      'Email;Nom;Ville',
      'jean@exemple.example;"Jean;Lyon',
      'short@exemple.example',
      'long@exemple.example;L;Lille;;;',
      'longer@exemple.example;L;Lille;and more',
      `big@exemple.example;${'x'.repeat(100_001)};Metz`,
      `wide@exemple.example${';x'.repeat(5_001)}`,
      '=HYPERLINK("http://x.example");@SUM(A1);+1',
      '__proto__;constructor;prototype',
    ].join('\n');
    const opened = await open(dropped(text));
    expect(opened).toMatchObject({
      all: [
        { row: 2, cells: ['ada@exemple.example', 'Ada', 'Paris'] },
        { row: 3, why: 'header-again' },
        { row: 4, why: 'quote-open', cells: ['jean@exemple.example', '"Jean', 'Lyon'] },
        { row: 5, cells: ['short@exemple.example', '', ''] },
        { row: 6, cells: ['long@exemple.example', 'L', 'Lille'] },
        { row: 7, cells: ['longer@exemple.example', 'L', 'Lille', 'and more'] },
        { row: 8, why: 'cell-too-long' },
        { row: 9, why: 'too-many-cells' },
        { row: 10, cells: ['=HYPERLINK("http://x.example")', '@SUM(A1)', '+1'] },
        { row: 11, cells: ['__proto__', 'constructor', 'prototype'] },
      ],
    });
    expect(opened).toHaveProperty('sample.length', 6);
  });

  it('without a header gives every row', async () => {
    const opened = await open(dropped('ada@exemple.example,Ada\njean@exemple.example,Jean\n'));
    expect(opened).toMatchObject({ header: undefined, width: 2, rowGuess: 2, all: [{ row: 1 }, { row: 2 }] });
  });

  it.each([
    ['', 'empty'],
    ['\ufeff \n', 'empty'],
    ['%PDF-1.4 Email,Name', 'is-pdf'],
    ['<!doctype html><p>Session expirée', 'is-html'],
    ['PK\x03\x04 cut off', 'xlsx-broken'],
    ['{"tandem":"export","version":3,"histories":[]}', 'is-tandem-export'],
    [';;;\n;;\n', 'no-table'],
  ])('that is none of ours is refused: %j', async (text, problem) => expect(await open(dropped(text))).toBe(problem));

  it('that goes away is refused; a bug is not hidden', async () => {
    const gone = Object.assign(new Blob(['Email\n']), {
      name: 'a.csv',
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('moved', 'NotReadableError')) }),
    }) as unknown as DroppedFile;
    expect(await open(gone)).toBe('unreadable');
    const bug = (): boolean => {
      throw new RangeError('bug');
    };
    await expect(openFile(dropped('Email\n'), bug)).rejects.toThrow(RangeError);
  });
});

/** A file that is made as it is read; counts what is asked of it at once. */
function endless(rows: number): DroppedFile & { largest: number } {
  const head = new TextEncoder().encode('Email,First Name,Company\n');
  const row = (n: number): string => `p${String(n).padStart(9, '0')}@exemple.example,Ada,Vélo\n`;
  const length = new TextEncoder().encode(row(0)).length;
  const size = head.length + rows * length;
  const file = {
    name: 'many.csv',
    size,
    largest: 0,
    slice(from: number, to: number) {
      const end = Math.min(to, size);
      file.largest = Math.max(file.largest, end - from);
      const first = Math.max(0, Math.floor((from - head.length) / length));
      const last = Math.min(rows, Math.ceil((end - head.length) / length));
      let text = '';
      for (let n = first; n < last; n++) text += row(n);
      const lines = new TextEncoder().encode(text);
      const start = head.length + first * length;
      const bytes =
        from < head.length ? Uint8Array.from([...head.subarray(from), ...lines]) : lines.subarray(from - start);
      return { arrayBuffer: () => Promise.resolve(bytes.slice(0, end - from).buffer) };
    },
  };
  return file as unknown as DroppedFile & { largest: number };
}

it('300,000 rows flow through: a piece and a batch at a time, nothing kept', async () => {
  const file = endless(300_000);
  const opened = await openFile(file, knownHeader);
  if ('refused' in opened) throw new Error(opened.refused);
  expect(opened.rowGuess).toBe(300_000);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for await (const batch of opened.rows(2_000)) {
    expect(batch.length).toBeLessThanOrEqual(2_000);
    expect(batch[0]).toEqual({
      row: count + 2,
      cells: [`p${String(count).padStart(9, '0')}@exemple.example`, 'Ada', 'Vélo'],
    });
    count += batch.length;
    if (count % 50_000 > 0) continue;
    collect();
    least = Math.min(least, process.memoryUsage().heapUsed);
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  expect(count).toBe(300_000);
  expect(file.largest).toBe(1 << 20);
  expect(most - least).toBeLessThan(16 << 20);
}, 60_000);
