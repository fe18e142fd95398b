import { BrokenFile } from './broken-file';
import { pieces } from './seal';

/** No lead's history is longer: what is, would only fill the memory. In characters. */
const most = 64 * 1024 * 1024;

/** The lines of a UTF-8 text, one at a time and without their ends; the last needs none. Throws BrokenFile where it is no text. */
export async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: string[] = [];
  let length = 0;
  for await (const piece of pieces(stream)) {
    const [first = '', ...more] = decode(decoder, piece).split('\n');
    rest.push(first);
    length += first.length;
    if (length > most) throw new BrokenFile('altered');
    if (!more.length) continue;
    yield rest.join('');
    for (const line of more.slice(0, -1)) yield line;
    rest = more.slice(-1);
    length = rest[0]?.length ?? 0;
  }
  rest.push(decode(decoder));
  const last = rest.join('');
  if (last) yield last;
}

function decode(decoder: TextDecoder, piece?: Uint8Array<ArrayBuffer>): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    // Cut inside a character, or never text at all.
    throw new BrokenFile(piece ? 'not-json' : 'truncated');
  }
}
