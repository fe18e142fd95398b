import * as z from 'zod';

const Base64 = (bytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]+=*$/)
    .transform((text, context) => {
      const read = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      if (read.length !== bytes) context.issues.push({ code: 'custom', message: 'wrong length', input: text });
      return read;
    });
export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/**
 * The clear first line of a sealed backup: all it takes to try a passphrase. `nonce`: of this file; `chunk`: bytes sealed at a time.
 * `check`: the tag of an empty text under the file's key, which tells a wrong passphrase from an altered file.
 */
export const SealedHeader = z.object({
  tandem: z.literal('sealed'),
  version: z.number().int(),
  kdf: z.literal('PBKDF2-SHA-256'),
  // More would only keep a machine busy: a file is not trusted before it is opened.
  iterations: z.number().int().min(1).max(20_000_000),
  cipher: z.literal('AES-256-GCM'),
  salt: Base64(16),
  nonce: Base64(16),
  chunk: z.number().int().min(1).max(16_777_216),
  check: Base64(16),
});
export type SealedHeader = z.infer<typeof SealedHeader>;

/** The newest sealed format this version reads and writes. */
export const sealedVersion = 1;
/** Ends every sealed file: where it is missing, the file was cut short. */
export const sealedEnd = '\nTANDEM-END\n';

/** Nonce and additional data of one chunk: its number and whether it is the last, so that none can be dropped, moved or repeated (STREAM, Hoang, Reyhanitabar, Rogaway and Vizár 2015; as age does). */
export function chunkParams(header: Uint8Array, n: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setBigUint64(3, BigInt(n));
  iv[11] = last ? 1 : 0;
  const additionalData = new Uint8Array(header.length + iv.length);
  additionalData.set(header);
  additionalData.set(iv, header.length);
  return { name: 'AES-GCM', iv, additionalData };
}

/** The check's own nonce, which no chunk has. */
export const checkParams = (): AesGcmParams => ({ name: 'AES-GCM', iv: new Uint8Array(12).fill(0xff) });

/** Hex SHA-256 of the header line, the second line of the file: tells an altered header from a wrong passphrase. */
export async function headerSum(line: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(line)));
  return [...hash].map((b) => b.toString(16).padStart(2, '0')).join('');
}
