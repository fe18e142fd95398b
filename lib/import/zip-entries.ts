import { FileRefused } from './file-refused';

/** One file inside a ZIP. `at`: where its local header is; `packed`: its bytes there. What it says of its inflated size is not believed. */
export interface ZipEntry {
  at: number;
  packed: number;
  method: number;
}

/** More entries than any spreadsheet has; the directory itself is at most this many bytes. */
const mostEntries = 10_000;
const largestDirectory = 4 << 20;

const bytesOf = async (file: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await file.slice(from, to).arrayBuffer());

const broken = (): never => {
  throw new FileRefused('xlsx-broken');
};

/** Where the central directory is (APPNOTE 4.3.16; with its ZIP64 forms 4.3.14 and 4.3.15). */
async function directoryOf(file: Blob): Promise<{ at: number; size: number }> {
  const start = Math.max(0, file.size - 65_557);
  const tail = await bytesOf(file, start, file.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) broken();
  const at = tail.getUint32(end + 16, true);
  if (at !== 0xffffffff || end < 20) return { at, size: tail.getUint32(end + 12, true) };
  const record = Number(tail.getBigUint64(end - 12, true));
  const view = await bytesOf(file, record, record + 56);
  if (view.byteLength < 56 || view.getUint32(0, true) !== 0x06064b50) broken();
  return { at: Number(view.getBigUint64(48, true)), size: Number(view.getBigUint64(40, true)) };
}

/** The sizes and the place that stand in an entry's ZIP64 field when they do not fit (APPNOTE 4.5.3). */
function large(view: DataView, from: number, to: number, packed: number, unpacked: number, at: number) {
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (value: number): number => {
      if (value !== 0xffffffff || next + 8 > to) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    take(unpacked);
    return { packed: take(packed), at: take(at) };
  }
  return { packed, at };
}

/** The entries of a ZIP by name, from its central directory; nothing is inflated. Throws `xlsx-broken`. */
export async function zipEntries(file: Blob): Promise<Map<string, ZipEntry>> {
  const { at, size } = await directoryOf(file);
  if (size > largestDirectory || at + size > file.size) broken();
  const view = await bytesOf(file, at, at + size);
  const entries = new Map<string, ZipEntry>();
  for (let i = 0; i + 46 <= view.byteLength; ) {
    if (view.getUint32(i, true) !== 0x02014b50 || entries.size >= mostEntries) broken();
    const nameEnd = i + 46 + view.getUint16(i + 28, true);
    const extraEnd = nameEnd + view.getUint16(i + 30, true);
    if (extraEnd > view.byteLength) broken();
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, i + 46, nameEnd - i - 46));
    const [packed, unpacked, place] = [20, 24, 42].map((offset) => view.getUint32(i + offset, true)) as [
      number,
      number,
      number,
    ];
    const isLocked = (view.getUint16(i + 8, true) & 1) === 1;
    const method = isLocked ? -1 : view.getUint16(i + 10, true);
    entries.set(name.replace(/^\//, '').toLowerCase(), {
      ...large(view, nameEnd, extraEnd, packed, unpacked, place),
      method,
    });
    i = extraEnd + view.getUint16(i + 32, true);
  }
  return entries;
}

/** Where the bytes of an entry begin: behind its local header, whose lengths are its own (APPNOTE 4.3.7). */
export async function entryBytes(file: Blob, { at, packed }: ZipEntry): Promise<Blob> {
  const header = await bytesOf(file, at, at + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) return broken();
  const start = at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packed > file.size) broken();
  return file.slice(start, start + packed);
}
