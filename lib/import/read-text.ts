import { cutBeforeOpenCharacter, decodeLines, type EncodingsSeen } from './decode-lines';
import { pieceSize, pieces } from './pieces';
import type { FileTraits } from './row-source';
import { utf16Of } from './sniff';

const noEncoding = (): EncodingsSeen => ({ utf8: false, windows1252: false, utf16: false });

/** One word for what was seen. Plain ASCII is UTF-8. */
export function encodingOf(seen: EncodingsSeen): FileTraits['encoding'] {
  if (seen.utf16) return 'utf-16';
  if (seen.windows1252) return seen.utf8 ? 'mixed' : 'windows-1252';
  return 'utf-8';
}

function join(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  if (rest.length === 0) return piece;
  const both = new Uint8Array(rest.length + piece.length);
  both.set(rest);
  both.set(piece, rest.length);
  return both;
}

/** The pieces of an 8-bit file as text, cut where a line ends (or, within a line longer than a piece, between two characters). */
async function* readLines(file: Blob, lineEnd: '\n' | '\r', from: number, size: number, seen: EncodingsSeen) {
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of pieces(file, from, size)) {
    const bytes = join(rest, piece);
    const cut = bytes.lastIndexOf(lineEnd.charCodeAt(0)) + 1 || cutBeforeOpenCharacter(bytes);
    rest = bytes.slice(cut);
    yield decodeLines(bytes.subarray(0, cut), lineEnd, seen);
  }
  yield decodeLines(rest, lineEnd, seen);
}

async function* readUtf16(file: Blob, encoding: string, size: number, seen: EncodingsSeen): AsyncGenerator<string> {
  seen.utf16 = true;
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces(file, 0, size)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/**
 * A text file piece by piece, decoded, its lines ended by `\n` alone. `seen` learns which encodings it was in. A lone CR is a
 * line's end only in a file without LF (old Macintosh); elsewhere it is part of a cell.
 */
export async function* readText(file: Blob, seen = noEncoding(), size = pieceSize): AsyncGenerator<string> {
  const head = new Uint8Array(await file.slice(0, 1 << 16).arrayBuffer());
  const utf16 = utf16Of(head);
  const lineEnd = !head.includes(0x0a) && head.includes(0x0d) ? '\r' : '\n';
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const texts = utf16 ? readUtf16(file, utf16, size, seen) : readLines(file, lineEnd, mark, size, seen);
  if (lineEnd === '\r') {
    for await (const text of texts) yield text.replaceAll('\r', '\n');
    return;
  }
  let held = '';
  for await (const text of texts) {
    const all = held + text;
    held = all.endsWith('\r\r') ? '\r\r' : all.endsWith('\r') ? '\r' : '';
    // `\r\r\n` is what a program writes that ends lines for Windows twice.
    yield all
      .slice(0, all.length - held.length)
      .replaceAll('\r\r\n', '\n')
      .replaceAll('\r\n', '\n');
  }
  if (held) yield held;
}
