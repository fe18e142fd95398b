import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BrokenFile } from './broken-file';
import { iterations, type PassphraseKey, passphraseKey } from './passphrase-key';
import { pieces, seal } from './seal';
import { headerSum, sealedEnd } from './sealed-header';
import { isSealed, unseal } from './unseal';

const phrase = 'quatre mots et un vélo';
let by: PassphraseKey;
beforeAll(async () => {
  by = await passphraseKey(phrase, undefined, 1000);
});

/** What opening gives: the clear bytes as text, or the fault. */
async function open(file: Blob, passphrase: string | undefined = phrase): Promise<string> {
  try {
    const parts: BlobPart[] = [];
    for await (const piece of pieces((await unseal(file, passphrase)).stream())) parts.push(piece);
    return await new Blob(parts).text();
  } catch (error) {
    if (error instanceof BrokenFile) return `fault: ${error.fault}`;
    throw error;
  }
}
const noise = (size: number) => new Blob([crypto.getRandomValues(new Uint8Array(size))]);
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
/** Where the first chunk begins. */
const bodyAt = async (file: Blob) => (await file.text()).split('\n', 2).join('\n').length + 1;

describe('a sealed file', () => {
  it('gives any bytes back, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 1, max: 64 }),
        async (text, chunk) => {
          expect(await open(await seal(new Blob([text]), by, undefined, chunk))).toBe(await new Blob([text]).text());
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is slow to guess, and never the same twice', async () => {
    expect(iterations).toBeGreaterThanOrEqual(600_000);
    const [one, two] = await Promise.all([seal(new Blob(['a']), by), seal(new Blob(['a']), by)]);
    expect(await one.text()).not.toBe(await two.text());
    expect(await isSealed(one)).toBe(true);
    expect(await isSealed(new Blob(['{"tandem":"export"']))).toBe(false);
    expect(by.key.extractable).toBe(false);
  });

  it('opens by the same passphrase only, however its accents are composed', async () => {
    const file = await seal(new Blob(['Camille']), by);
    expect(await open(file, phrase.normalize('NFD'))).toBe('Camille');
    expect(await open(file, `${phrase} `)).toBe('fault: wrong-passphrase');
    expect(await open(file, '')).toBe('fault: needs-passphrase');
  });

  it('tells at every chunk that it was altered', async () => {
    const file = await seal(noise(400), by, undefined, 64);
    const [bytes, from] = [await bytesOf(file), await bodyAt(file)];
    for (let at = from; at < bytes.length - sealedEnd.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await open(new Blob([changed]))).toBe('fault: altered');
    }
  });

  it('tells that it was cut short, wherever', async () => {
    const file = await seal(noise(200), by, undefined, 64);
    for (let size = 20; size < file.size; size += 11) expect(await open(file.slice(0, size))).toBe('fault: truncated');
  });

  it('tells that chunks were dropped, moved or repeated', async () => {
    const file = await seal(noise(300), by, undefined, 64);
    const [from, size] = [await bodyAt(file), 64 + 16];
    const count = Math.ceil((file.size - sealedEnd.length - from) / size);
    expect(count).toBeGreaterThan(4);
    const chunk = (n: number) =>
      file.slice(from + n * size, Math.min(from + (n + 1) * size, file.size - sealedEnd.length));
    const all = Array.from({ length: count }, (_, n) => n);
    const again = (order: number[]) => open(new Blob([file.slice(0, from), ...order.map(chunk), sealedEnd]));
    expect(await again(all)).not.toMatch(/^fault/);
    expect(await again(all.slice(0, -1))).toBe('fault: altered');
    expect(await again(all.slice(1))).toBe('fault: altered');
    expect(await again([1, 0, ...all.slice(2)])).toBe('fault: altered');
    expect(await again([0, ...all])).toBe('fault: altered');
    expect(await again([])).toBe('fault: altered');
  });

  it('does not take chunks of another file of the same passphrase', async () => {
    const [one, two] = await Promise.all([seal(noise(100), by), seal(noise(100), by)]);
    expect(await open(new Blob([one.slice(0, await bodyAt(one)), two.slice(await bodyAt(two))]))).toBe(
      'fault: altered',
    );
  });

  it.each([
    ['iterations', (h: object) => ({ ...h, iterations: 1 }), 'altered'],
    ['salt', (h: object) => ({ ...h, salt: btoa('0123456789abcdef') }), 'altered'],
    ['a version to come', (h: object) => ({ ...h, version: 2 }), 'newer'],
  ])('tells that its header was changed: %s', async (_, change, fault) => {
    const text = await (await seal(new Blob(['a']), by)).arrayBuffer();
    const at = new TextDecoder('latin1').decode(text).indexOf('\n');
    const header = JSON.stringify(change(JSON.parse(new TextDecoder().decode(text.slice(0, at)))));
    expect(await open(new Blob([header, text.slice(at)]))).toBe(`fault: ${fault}`);
    // Whoever mends the sum too does not get in: every chunk is bound to the header.
    if (fault !== 'altered') return;
    const mended = new Blob([`${header}\n${await headerSum(header)}`, text.slice(at + 65)]);
    expect(await open(mended)).toMatch(/fault: (wrong-passphrase|altered)/);
  });
});
