/**
 * A key made of a passphrase: cannot be read back, only used, so that a browser may keep it for the next backup. Every file's own
 * key is derived of it anew (`fileKey`).
 */
export interface PassphraseKey {
  key: CryptoKey;
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
}

/** OWASP, "Password Storage Cheat Sheet" (2023): PBKDF2-HMAC-SHA256 with 600,000 iterations. */
export const iterations = 600_000;

const encoder = new TextEncoder();

/** One spelling, however the keyboard composes accents (NIST SP 800-63B §5.1.1.2). */
const bytesOf = (passphrase: string) => encoder.encode(passphrase.normalize('NFKC'));

/** Derives a key of a passphrase; slow by design. A new salt unless one is given, to open what was sealed with it. */
export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(16)),
  rounds: number = iterations,
): Promise<PassphraseKey> {
  const typed = await crypto.subtle.importKey('raw', bytesOf(passphrase), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    typed,
    256,
  );
  const key = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  return { key, salt, iterations: rounds };
}

/** The AES-256 key of one file, by its random nonce: two files never share one, so that their counters may both begin at 0. */
export function fileKey({ key }: PassphraseKey, nonce: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: nonce, info: encoder.encode('tandem backup 1') },
    key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
