import { describe, expect, it } from 'vitest';
import { dropped, zipped } from './dropped-file.fakes';
import { inflate } from './inflate';
import { zipEntries } from './zip-entries';

async function contentOf(file: Blob, name: string, most = 1 << 20): Promise<string> {
  const entry = (await zipEntries(file)).get(name);
  if (!entry) throw new Error(`no ${name}`);
  let text = '';
  for await (const piece of inflate(file, entry, most)) text += new TextDecoder().decode(piece);
  return text;
}

describe('entries of a ZIP', () => {
  const zip = zipped({ 'a.xml': '<a/>', 'Xl/B.xml': 'b'.repeat(100_000) });

  it('are found from its end, also behind a comment and other bytes', async () => {
    const file = dropped(zip);
    expect([...(await zipEntries(file)).keys()]).toEqual(['a.xml', 'xl/b.xml']);
    expect(await contentOf(file, 'a.xml')).toBe('<a/>');
    expect(await contentOf(file, 'xl/b.xml')).toBe('b'.repeat(100_000));
    const commented = Uint8Array.from([...zip, ...new Array<number>(300).fill(65)]);
    expect(await contentOf(dropped(commented), 'a.xml')).toBe('<a/>');
  });

  it('are read to a limit and no further, whatever size they claim', async () => {
    const bomb = zipped({ 'a.xml': '0'.repeat(4 << 20) });
    const view = new DataView(bomb.buffer);
    for (let i = 0; i + 4 < bomb.length; i++) {
      if (view.getUint32(i, true) === 0x04034b50) view.setUint32(i + 22, 10, true);
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 10, true);
    }
    await expect(contentOf(dropped(bomb), 'a.xml')).rejects.toMatchObject({ problem: 'xlsx-too-big' });
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 30)],
    ['its content damaged', (bytes: Uint8Array) => bytes.map((byte, i) => (i > 60 && i < 120 ? 0xff : byte))],
    ['its directory damaged', (bytes: Uint8Array) => bytes.map((byte, i) => (i === bytes.length - 8 ? 0xff : byte))],
  ])('are refused: %s', async (_, damage) => {
    await expect(contentOf(dropped(damage(zip)), 'xl/b.xml')).rejects.toMatchObject({ problem: 'xlsx-broken' });
  });
});
