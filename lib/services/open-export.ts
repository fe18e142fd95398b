import { Handoff } from '../domain/handoff';
import { BrokenFile } from '../export/broken-file';
import { linesOf } from '../export/lines';
import { isSealed, unseal } from '../export/unseal';
import { ExportHead, exportVersion, HistoryRow, parseExport, parseUntrusted } from './export-file';

/** Some rows of an export: at most 500 histories of about 5,000 events, or as many handoffs. */
export interface ExportRows {
  histories: HistoryRow[];
  outbox: Handoff[];
}

/** An export opened for reading, any number of times. `rows` throws BrokenFile where the file is not what Tandem wrote. */
export interface OpenedExport {
  head: ExportHead;
  rows(onRead?: (bytes: number) => void): AsyncIterable<ExportRows>;
}

const [mostRows, mostEvents] = [500, 5000];
const headEnd = ',"histories":[';
const outboxStart = '],"outbox":[';
const end = '],"end":"end"}';

type Source = (onRead?: (bytes: number) => void) => ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * Opens an export of any version as untrusted, sealed by a passphrase or in clear; throws BrokenFile. What is written a row a
 * line is read so, never held whole; what is not (an older version, a file somebody laid out anew) is.
 */
export async function openExport(file: Blob, passphrase?: string): Promise<OpenedExport> {
  const source = (await isSealed(file)) ? (await unseal(file, passphrase)).stream : clear(file);
  for await (const line of linesOf(source())) {
    const text = line.replace(/^\uFEFF/, '');
    if (!/^\{"tandem":"export","version":\d/.test(text) || !text.endsWith(headEnd)) break;
    const version = Number.parseInt(text.slice(text.indexOf('version":') + 9), 10);
    if (version > exportVersion) throw new BrokenFile('newer');
    const head = ExportHead.safeParse(parsed(`${text.slice(0, -headEnd.length)}}`));
    if (!head.success) throw new BrokenFile('altered');
    return { head: head.data, rows: (onRead) => rowsOf(source, onRead) };
  }
  return openWhole(source, file.size);
}

/** The bytes of a file as they are, counted as they are read. */
const clear =
  (file: Blob): Source =>
  (onRead = () => {}) => {
    let read = 0;
    return file.stream().pipeThrough(
      new TransformStream({
        transform(piece: Uint8Array<ArrayBuffer>, controller) {
          read += piece.length;
          onRead(read);
          controller.enqueue(piece);
        },
      }),
    );
  };

function parsed(text: string): unknown {
  const raw = parseUntrusted(text);
  if (raw === 'hostile') throw new BrokenFile('hostile');
  if (!raw) throw new BrokenFile('altered');
  return raw.value;
}

async function* rowsOf(source: Source, onRead?: (bytes: number) => void): AsyncGenerator<ExportRows> {
  const lines = linesOf(source(onRead));
  try {
    await lines.next();
    yield* rowsIn(lines);
  } finally {
    await lines.return(undefined);
  }
}

async function* rowsIn(lines: AsyncGenerator<string>): AsyncGenerator<ExportRows> {
  let section: 'histories' | 'outbox' = 'histories';
  let [rows, events] = [noRows(), 0];
  for (;;) {
    const { done, value: line } = await lines.next();
    if (done) throw new BrokenFile('truncated');
    if (line === end) break;
    if (line === outboxStart && section === 'histories') section = 'outbox';
    else if (section === 'outbox') rows.outbox.push(await row(Handoff, line, lines));
    else {
      const history = await row(HistoryRow, line, lines);
      rows.histories.push(history);
      events += history.events.length;
    }
    if (rows.histories.length + rows.outbox.length < mostRows && events < mostEvents) continue;
    yield rows;
    [rows, events] = [noRows(), 0];
  }
  if (!(await lines.next()).done) throw new BrokenFile('altered');
  yield rows;
}

const noRows = (): ExportRows => ({ histories: [], outbox: [] });

async function row<T>(
  schema: { safeParse(value: unknown): { data?: T } },
  line: string,
  lines: AsyncGenerator<string>,
): Promise<T> {
  const text = line.endsWith(',') ? line.slice(0, -1) : line;
  const raw = parseUntrusted(text);
  if (raw === 'hostile') throw new BrokenFile('hostile');
  const data = raw && schema.safeParse(raw.value).data;
  if (data) return data;
  // The last line of a file that does not end as it should was being written, or copied, when something stopped it.
  throw new BrokenFile(!raw && (await lines.next()).done ? 'truncated' : 'altered');
}

async function openWhole(source: Source, size: number): Promise<OpenedExport> {
  const lines: string[] = [];
  for await (const line of linesOf(source())) lines.push(line);
  const file = parseExport(lines.join('\n'));
  if ('refused' in file) throw new BrokenFile(file.refused);
  const { histories, outbox, end: _, ...head } = file;
  // Rows are written in the order they queue in.
  outbox.sort((a, b) => a.seq - b.seq);
  async function* rows(onRead?: (bytes: number) => void): AsyncGenerator<ExportRows> {
    for (let at = 0; at < histories.length || at < outbox.length; at += mostRows)
      yield { histories: histories.slice(at, at + mostRows), outbox: [] };
    onRead?.(size);
    for (let at = 0; at < outbox.length; at += mostRows)
      yield { histories: [], outbox: outbox.slice(at, at + mostRows) };
  }
  return { head, rows };
}
