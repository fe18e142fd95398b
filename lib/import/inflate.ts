import { FileRefused } from './file-refused';
import { entryBytes, type ZipEntry } from './zip-entries';

/**
 * The bytes of an entry as they are inflated, a few kilobytes at a time. Counts them and stops at `most`: a bomb is a small
 * file that says it is small. Throws `xlsx-too-big`, or `xlsx-broken` when they cannot be inflated.
 */
export async function* inflate(file: Blob, entry: ZipEntry, most: number): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw new FileRefused('xlsx-broken');
  const bytes = (await entryBytes(file, entry)).stream();
  const stream = entry.method === 0 ? bytes : bytes.pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        // What `DecompressionStream` says of bytes that are none of deflate's (Compression Standard, "decompress and enqueue").
        throw error instanceof TypeError ? new FileRefused('xlsx-broken') : error;
      });
      if (done) return;
      total += value.length;
      if (total > most) throw new FileRefused('xlsx-too-big');
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
