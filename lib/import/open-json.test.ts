import { describe, expect, it } from 'vitest';
import { allRows, dropped } from './dropped-file.fakes';
import { openFile } from './open-file';

const opened = async (content: string | Blob, name = 'people.json') => {
  const file = await openFile(dropped(content, name), () => true);
  if ('refused' in file) return file.refused;
  return { ...file, all: await allRows(file) };
};
const people = '[{"email":"a@exemple.example"},{"email":"b@exemple.example"}]';

describe('JSON', () => {
  it.each([
    ['a list', people],
    ['an object with a list', `{"count":2,"contacts":${people}}`],
    ['a list further down', `{"ok":true,"data":{"page":1,"list":${people}}}`],
    ['the usual key before others', `{"other":[{"email":"x"}],"results":${people}}`],
    ['one object a line', '{"email":"a@exemple.example"}\n{"email":"b@exemple.example"}'],
    [
      'one object a line, of a Windows program',
      '\ufeff{"email":"a@exemple.example"}\r\n{"email":"b@exemple.example"}\r\n',
    ],
  ])('is read as %s', async (_, text) => {
    expect(await opened(text)).toMatchObject({
      header: { row: 0, cells: ['email'] },
      width: 1,
      rowGuess: 2,
      traits: { kind: 'json', encoding: 'utf-8' },
      all: [
        { row: 1, cells: ['a@exemple.example'] },
        { row: 2, cells: ['b@exemple.example'] },
      ],
    });
  });

  it('has a column for what only the last record has', async () => {
    const file = await opened(
      `${'{"email":"a@exemple.example"}\n'.repeat(2000)}{"email":"b@exemple.example","x":{"y":"z"}}\n`,
    );
    expect(file).toMatchObject({ header: { cells: ['email', 'x.y'] }, rowGuess: 2001 });
    expect(file).toHaveProperty('all.2000', { row: 2001, cells: ['b@exemple.example', 'z'] });
  });

  it('says which elements are none, and goes on', async () => {
    expect(
      await opened('[{"email":"a"},7,"text",null,[1],{"email":"b","__proto__":{"x":1}},{},{"email":"c"}]'),
    ).toMatchObject({
      header: { cells: ['email'] },
      all: [
        { row: 1, cells: ['a'] },
        { row: 2, cells: ['7'], why: 'not-an-object' },
        { row: 3, cells: ['text'], why: 'not-an-object' },
        { row: 4, why: 'not-an-object' },
        { row: 5, why: 'not-an-object' },
        { row: 6, cells: ['b'], why: 'hostile-key' },
        { row: 8, cells: ['c'] },
      ],
    });
    expect(await opened('{"email":"a"}\n{"email":\n\n{"email":"c"}')).toMatchObject({
      all: [{ row: 1 }, { row: 2, cells: ['{"email":'], why: 'not-an-object' }, { row: 4, cells: ['c'] }],
    });
  });

  it('skips a line too long without holding it', async () => {
    const long = new Blob([
      '{"email":"a"}\n{"email":"',
      ...new Array<string>(20).fill('x'.repeat(1 << 20)),
      '"}\n{"email":"c"}\n',
    ]);
    expect(await opened(long)).toMatchObject({
      all: [{ row: 1 }, { row: 2, why: 'cell-too-long' }, { row: 3, cells: ['c'] }],
    });
  });

  it.each([
    ['[{"email":', 'not-json'],
    ['{ email: 1 }', 'not-json'],
    ['Email,Name\n', 'not-json'],
    ['[]', 'no-table'],
    ['[1,2]', 'no-table'],
    ['{}', 'no-table'],
    ['{"tandem":"export","version":3}', 'is-tandem-export'],
  ])('%s is refused', async (text, problem) => expect(await opened(text)).toBe(problem));

  it('of more than 64 MB is refused when it has to be held whole', async () => {
    expect(await opened(new Blob(['[', ...new Array<string>(65).fill(' '.repeat(1 << 20)), ']']))).toBe('json-too-big');
  });
});
