import { fileKey, type PassphraseKey } from './passphrase-key';
import { base64, checkParams, chunkParams, headerSum, sealedEnd, sealedVersion } from './sealed-header';

export const chunkSize = 256 * 1024;

/**
 * Compresses (gzip) and encrypts a file by a passphrase's key, a chunk at a time; nothing is held but a chunk.
 * @param onDone told how many bytes of `clear` are sealed
 */
export async function seal(
  clear: Blob,
  by: PassphraseKey,
  onDone: (bytes: number) => void = () => {},
  chunk: number = chunkSize,
): Promise<Blob> {
  const nonce = crypto.getRandomValues(new Uint8Array(16));
  const key = await fileKey(by, nonce);
  const check = new Uint8Array(await crypto.subtle.encrypt(checkParams(), key, new Uint8Array()));
  const header = JSON.stringify({
    ...{ tandem: 'sealed', version: sealedVersion, kdf: 'PBKDF2-SHA-256', iterations: by.iterations },
    ...{ cipher: 'AES-256-GCM', salt: base64(by.salt), nonce: base64(nonce), chunk, check: base64(check) },
  });
  const bound = new TextEncoder().encode(header);
  const parts: BlobPart[] = [`${header}\n${await headerSum(header)}\n`];
  let n = 0;
  const put = async (piece: Uint8Array<ArrayBuffer>, last: boolean): Promise<void> => {
    // As a Blob of its own, the browser may keep it on the disk.
    parts.push(new Blob([await crypto.subtle.encrypt(chunkParams(bound, n, last), key, piece)]));
    n += 1;
  };
  let waiting: Uint8Array<ArrayBuffer> | undefined;
  for await (const piece of cut(pieces(compressed(clear, onDone)), chunk)) {
    if (waiting) await put(waiting, false);
    waiting = piece;
  }
  await put(waiting ?? new Uint8Array(), true);
  return new Blob([...parts, sealedEnd], { type: 'application/octet-stream' });
}

function compressed(clear: Blob, onDone: (bytes: number) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  let done = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      done += piece.length;
      onDone(done);
      controller.enqueue(piece);
    },
  });
  return clear.stream().pipeThrough(counted).pipeThrough(new CompressionStream('gzip'));
}

/** What a stream gives, piece by piece. */
export async function* pieces<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops reading half-way lets go of the source.
    await reader.cancel().catch(() => undefined);
  }
}

/** The same bytes in pieces of exactly `size`, but for the last. */
async function* cut(
  source: AsyncIterable<Uint8Array<ArrayBuffer>>,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(size);
  let filled = 0;
  for await (const bytes of source) {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + size - filled);
      piece.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < size) continue;
      yield piece;
      piece = new Uint8Array(size);
      filled = 0;
    }
  }
  if (filled) yield piece.subarray(0, filled);
}
