import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { pieces } from './pieces';

/** SHA-256 of a file's bytes, hex. WebCrypto's digest wants the whole file in memory; this one takes it by pieces. */
export async function hashFile(file: Blob): Promise<string> {
  const hash = sha256.create();
  for await (const piece of pieces(file)) hash.update(piece);
  return bytesToHex(hash.digest());
}
