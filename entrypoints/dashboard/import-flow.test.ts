import { expect, it } from 'vitest';
import type { Import } from '../../lib/domain/import';
import { mappingOf, type SavedMapping } from '../../lib/domain/saved-mapping';
import type { Opened, Preview } from '../../lib/import/import-protocol';
import { heard, home, type ImportFlow, idleFlow, left, nextFile, opening, queued } from './import-flow';

const mapping = { columns: { mail: 'email' }, list: 'people' } as const;
const opened = (more: Partial<Opened> = {}): Opened => ({
  ...{ name: 'a.csv', size: 9, rowGuess: 2, traits: { kind: 'csv', encoding: 'utf-8' }, source: 'table' },
  guess: {
    source: 'table',
    columns: [{ key: 'mail', header: 'Mail', samples: [], target: 'email' }],
    mapping,
    datesUnclear: false,
  },
  ...{ hasHeader: true, before: [] },
  ...more,
});
const past = (state: Import['state'], of: Import['mapping'] = mapping) => ({ id: 'i', state, mapping: of }) as Import;
const saved: SavedMapping = {
  name: 'Ours',
  mapping: { ...mapping, tag: 'ours' },
  of: mappingOf(['mail']),
};
const file = (name: string) => new File(['x'], name);
const at = (step: ImportFlow['step'], more: Partial<ImportFlow> = {}): ImportFlow => ({
  ...opening(queued(idleFlow, [file('a.csv'), file('b.csv')]), 0),
  step,
  ...more,
});

it('takes files one after another, each with its state', () => {
  const first = at('opening');
  expect(first).toMatchObject({ name: 'a.csv', files: [{ state: 'open' }, { state: 'waiting' }] });
  const refused = heard(first, { is: 'refused', name: 'a.csv', problem: 'is-pdf' }, []);
  expect(refused).toMatchObject({ step: 'refused', problem: 'is-pdf', files: [{ state: 'refused' }, {}] });
  expect(nextFile(refused)?.file.name).toBe('b.csv');
  expect(left(at('map')).files[0]?.state).toBe('left');
  expect(home(at('map')).files.map((one) => one.file.name)).toEqual(['b.csv']);
});

it('gives a file dropped later an id of its own', () => {
  expect(queued(home(at('map')), [file('c.csv')]).files.map(({ id }) => id)).toEqual([1, 2]);
});

it('reads a file as guessed, else as saved for its columns, else as its unfinished import was read', () => {
  const flow = at('opening');
  expect(heard(flow, { is: 'opened', opened: opened() }, []).mapping).toEqual(mapping);
  const known = heard(flow, { is: 'opened', opened: opened() }, [saved]);
  expect(known).toMatchObject({ mapping: { tag: 'ours' }, saved: { name: 'Ours', byItself: true } });
  const half = opened({ before: [past('done'), past('stopped', { ...mapping, tag: 'half' })] });
  const goesOn = heard(flow, { is: 'opened', opened: half }, [saved]);
  expect(goesOn.mapping?.tag).toBe('half');
  expect(goesOn.saved).toBeUndefined();
});

it('keeps the mapping of a file that is opened again, and of no other', () => {
  const failed = at('failed', { mapping: { ...mapping, tag: 'mine' } });
  expect(heard(opening(failed, 0), { is: 'opened', opened: opened() }, []).mapping?.tag).toBe('mine');
  expect(heard(opening(failed, 1), { is: 'opened', opened: opened() }, []).mapping?.tag).toBeUndefined();
});

it('goes back to the columns when a preview was stopped, however it ended', () => {
  const preview = { rows: 2, stopped: false } as Preview;
  expect(heard(at('previewing'), { is: 'previewed', preview }, []).step).toBe('preview');
  expect(heard(at('previewing', { stopping: true }), { is: 'previewed', preview }, [])).toMatchObject({
    ...{ step: 'map', stopping: false },
  });
  expect(heard(at('previewing'), { is: 'previewed', preview: { ...preview, stopped: true } }, []).step).toBe('map');
});

it('changes nothing for words that come too late', () => {
  const flow = at('files');
  expect(heard(flow, { is: 'opened', opened: opened() }, [])).toBe(flow);
  expect(heard(flow, { is: 'previewed', preview: {} as Preview }, [])).toBe(flow);
  expect(heard(flow, { is: 'refused', name: 'a.csv', problem: 'empty' }, [])).toBe(flow);
});

it('ends in a report, or says what failed and what stands', () => {
  expect(heard(at('importing', { stopping: true }), { is: 'ended', import: past('stopped') }, [])).toMatchObject({
    ...{ step: 'report', ended: { state: 'stopped' }, stopping: false, files: [{ state: 'done' }, {}] },
  });
  expect(heard(at('undoing'), { is: 'undone', import: past('undone'), kept: 3 }, [])).toMatchObject({
    ...{ step: 'report', kept: 3 },
  });
  expect(heard(at('importing'), { is: 'failed', why: 'storage-full', import: past('stopped') }, [])).toMatchObject({
    step: 'failed',
    failure: 'storage-full',
    ended: { state: 'stopped' },
  });
});
