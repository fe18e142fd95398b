import { decodeWindows1252 } from './windows-1252';

/** Which encodings a file's letters beyond ASCII were seen in. */
export interface EncodingsSeen {
  utf8: boolean;
  windows1252: boolean;
  utf16: boolean;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Whole lines of bytes as text. Where they are not all UTF-8, each line that is not is read as Windows-1252, so that files put
 * together from two sources come out right. Both readings break into the same lines: a line end is one byte in both.
 */
export function decodeLines(bytes: Uint8Array, lineEnd: '\n' | '\r', seen: EncodingsSeen): string {
  const text = decodeStrictly(bytes);
  if (text !== undefined) {
    seen.utf8 ||= text.length !== bytes.length;
    return text;
  }
  const narrow = decodeWindows1252(bytes).split(lineEnd);
  const wide = lenient.decode(bytes).split(lineEnd);
  return wide
    .map((line, i) => {
      const other = narrow[i] ?? '';
      // A U+FFFD may also stand in the file itself: then the line's bytes are as many as it takes to write it.
      const isUtf8 = !line.includes('\ufffd') || encoder.encode(line).length === other.length;
      seen.utf8 ||= isUtf8 && line.length !== other.length;
      seen.windows1252 ||= !isUtf8;
      return isUtf8 ? line : other;
    })
    .join(lineEnd);
}

/** Where a piece without a line end may be cut: not inside a UTF-8 character, nor between CR and LF. */
export function cutBeforeOpenCharacter(bytes: Uint8Array): number {
  let cut = bytes.length;
  while (cut > 0 && bytes.length - cut < 3 && ((bytes[cut - 1] ?? 0) & 0xc0) === 0x80) cut--;
  if (cut > 0 && (bytes[cut - 1] ?? 0) >= 0xc0) return cut - 1;
  return bytes.at(-1) === 0x0d ? bytes.length - 1 : bytes.length;
}
