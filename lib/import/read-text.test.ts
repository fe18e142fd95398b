import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf16, windows1252 } from './dropped-file.fakes';
import { encodingOf, readText } from './read-text';

async function read(bytes: Uint8Array, size?: number) {
  const seen = { utf8: false, windows1252: false, utf16: false };
  let text = '';
  for await (const piece of readText(new Blob([bytes as BlobPart]), seen, size)) text += piece;
  return { text, encoding: encodingOf(seen) };
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const both = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const french = 'Prénom;Société\nZoé;L’œuvre à 5 €\n';

describe('text of a file', () => {
  it.each([
    ['UTF-8', utf8(french), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${french}`), 'utf-8'],
    ['UTF-16, low byte first', utf16(french, 'le'), 'utf-16'],
    ['UTF-16, high byte first', utf16(french, 'be'), 'utf-16'],
    ['UTF-16 without a mark', utf16(french, 'le', false), 'utf-16'],
    ['Windows-1252', windows1252(french), 'windows-1252'],
    ['lines of both', both(utf8('Prénom;Société\n'), windows1252('Zoé;L’œuvre à 5 €\n')), 'mixed'],
  ])('is read from %s', async (_, bytes, encoding) => {
    expect(await read(bytes)).toEqual({ text: french, encoding });
  });

  it('keeps a replacement sign that stands in the file, also among other encodings', async () => {
    const line = 'd\ufffdj\u00e0 cass\u00e9\n';
    expect(await read(utf8(line))).toEqual({ text: line, encoding: 'utf-8' });
    expect(await read(both(utf8(line), windows1252('é\n')))).toEqual({ text: `${line}é\n`, encoding: 'mixed' });
  });

  it.each([
    ['Windows', 'a\r\nb\r\n', 'a\nb\n'],
    ['Windows, written twice', 'a\r\r\nb\r\r\n', 'a\nb\n'],
    ['old Macintosh', 'a\rb\r', 'a\nb\n'],
    ['a lone CR inside a cell', 'a\rb\nc\n', 'a\rb\nc\n'],
    ['no end at the end', 'a\nb', 'a\nb'],
    ['CR at the end', 'a\nb\r', 'a\nb\r'],
  ])('has lines ended by LF: %s', async (_, text, expected) => {
    expect((await read(utf8(text))).text).toBe(expected);
    expect((await read(utf16(text, 'be'), 4)).text).toBe(expected);
    expect((await read(utf8(text), 1)).text).toBe(expected);
  });

  it('is the same however the file is cut into pieces, and never loses a byte', async () => {
    const line = fc.tuple(fc.string({ unit: fc.constantFrom('a', 'é', '€', '🚲', '\r', ';') }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 40 }), async (lines, size) => {
        const parts = lines.map(([text, narrow]) =>
          narrow ? windows1252(`${text.replaceAll('🚲', '')}\n`) : utf8(`${text}\n`),
        );
        const bytes = both(...parts);
        const whole = await read(bytes);
        expect(await read(bytes, Math.max(size, 41))).toEqual(whole);
        expect(whole.text).not.toContain('\ufffd');
      }),
    );
  });

  it('reads UTF-8 right in pieces of any size, even within a character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          const clean = text.replace(/\p{Surrogate}|[\0\r\ufeff]/gu, '');
          expect((await read(utf8(`x\n${clean}`), size)).text).toBe(`x\n${clean}`);
        },
      ),
    );
  });
});
