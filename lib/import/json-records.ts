import { FileRefused } from './file-refused';
import { isRecord } from './flatten';
import { largestJson, longestRow } from './limits';
import { readText } from './read-text';

/** What stands for a line that is too long to be parsed. */
export const tooLong = Symbol('too long');

/** Something that should be a record, and its number in the file: of the line (then with its text), or of the element. */
export interface Element {
  row: number;
  /** `undefined`: not JSON. */
  value: unknown;
  text?: string;
}

/** Where tools put the list in an object, looked at before other keys. */
const listKeys = [
  'contacts',
  'data',
  'results',
  'items',
  'people',
  'leads',
  'records',
  'rows',
  'members',
  'registrants',
];

const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.some(isRecord);

/** The list of records in a parsed file: itself, in one of its keys, one level further down; or the one record it is. */
function listIn(value: unknown, depth = 0): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  const keys = [...listKeys.filter((key) => Object.hasOwn(value, key)), ...Object.keys(value)];
  const lists = keys.map((key) => value[key]);
  return (
    lists.find(isList) ??
    (depth < 2 ? lists.map((v) => (isRecord(v) ? listIn(v, depth + 1) : undefined)).find(isList) : undefined)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether every line is a record of its own: the first is one, and another follows it. `head`: the start of the text. */
export function isByLines(head: string): boolean {
  const [first = '', second = ''] = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 2);
  return isRecord(parsed(first)) && second.trimStart().startsWith('{');
}

/** Records of a file with one on each line, however large. A line that is too long is skipped without being held. */
export async function* recordsByLine(file: Blob, size?: number): AsyncGenerator<Element[]> {
  let held = '';
  let row = 0;
  let skipping = false;
  for await (const piece of readText(file, undefined, size)) {
    let text = piece;
    if (skipping) {
      const end = text.indexOf('\n');
      if (end < 0) continue;
      text = text.slice(end + 1);
      skipping = false;
    }
    const lines = (held + text).split('\n');
    held = lines.pop() ?? '';
    const elements = lines.map((line) => ({ row: ++row, value: parsed(line), text: line }));
    if (held.length > longestRow) {
      elements.push({ row: ++row, value: tooLong, text: held });
      held = '';
      skipping = true;
    }
    yield elements.filter(({ text }) => text.trim() !== '');
  }
  if (held.trim() !== '') yield [{ row: ++row, value: parsed(held), text: held }];
}

/** The records of a file that is one JSON text, held whole. */
export async function recordsOfWhole(file: Blob): Promise<Element[]> {
  if (file.size > largestJson) throw new FileRefused('json-too-big');
  let text = '';
  for await (const piece of readText(file)) text += piece;
  const value = parsed(text);
  if (value === undefined) throw new FileRefused('not-json');
  const list = listIn(value) ?? (isRecord(value) ? [value] : []);
  if (!list.some(isRecord)) throw new FileRefused('no-table');
  return list.map((item, i) => ({ row: i + 1, value: item }));
}
