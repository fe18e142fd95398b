/** 1 MiB: large enough to read fast, small enough to hold. */
export const pieceSize = 1 << 20;

/** The bytes of a file from `from` on, one piece in memory at a time. */
export async function* pieces(file: Blob, from = 0, size = pieceSize): AsyncGenerator<Uint8Array> {
  for (let at = from; at < file.size; at += size) {
    yield new Uint8Array(await file.slice(at, at + size).arrayBuffer());
  }
}
