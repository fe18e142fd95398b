import type { FileProblem } from './row-source';

export type FileKind = 'text' | 'json' | 'zip';

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1024));

/** What files of other kinds begin with (as bytes written as characters). */
const signatures: [FileProblem, string[]][] = [
  ['is-pdf', ['%PDF-']],
  ['is-old-excel', ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']], // OLE: Excel before 2007, and every Excel file with a password
  ['is-zip', ['PK\x05\x06', '\x1f\x8b', '7z\xbc\xaf\x27\x1c', 'Rar!\x1a', 'BZh9']],
  ['is-image', ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', 'RIFF', '\0\0\0']], // three zeros: HEIC, AVIF
  ['is-binary', ['{\\rtf', 'PAR1', 'SQLite format 3']],
];

/** UTF-16 as spreadsheets save it: its mark, or every other byte of mostly Latin text is zero. */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  const pairs = Math.min(head.length, 4096) >> 1;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function isBinary(head: Uint8Array): boolean {
  const end = Math.min(head.length, 8192);
  let zeros = 0;
  let controls = 0;
  for (const byte of head.subarray(0, end)) {
    if (byte === 0) zeros++;
    else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls++;
  }
  return zeros > end * 0.01 || controls > end * 0.05;
}

/** The readable start of a file, whatever its encoding; for looking at its first characters only. */
function startOf(head: Uint8Array): string {
  const start = new TextDecoder(utf16Of(head) ?? 'utf-8').decode(head.subarray(0, 4096));
  return start.replace(/^\ufeff/, '').trimStart();
}

/** What a file is by its first bytes (a name proves nothing): something to read, or why not. `head`: its first kilobytes. */
export function sniff(head: Uint8Array): FileKind | { problem: FileProblem } {
  const bytes = ascii(head);
  if (bytes.startsWith('PK\x03\x04')) return 'zip';
  for (const [problem, starts] of signatures) {
    if (starts.some((start) => bytes.startsWith(start))) return { problem };
  }
  if (!utf16Of(head) && isBinary(head)) return { problem: 'is-binary' };
  const start = startOf(head);
  if (start === '') return { problem: 'empty' };
  if (/^<(\?xml|!doctype|!--|(html|head|body|table|div|script|style|meta|svg|rss)[\s/>])/i.test(start))
    return { problem: 'is-html' };
  if (/^\{\s*"tandem"\s*:\s*"export"/.test(start)) return { problem: 'is-tandem-export' };
  return /^(\[\s*[[{\]]|\{\s*["}])/.test(start) ? 'json' : 'text';
}
