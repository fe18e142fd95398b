import { isSecret } from '../domain/endpoint';

const prefix = 'whsec_';

/** A new signing secret: `whsec_` and base64 of 32 random bytes (Standard Webhooks specification, "Signature scheme"). */
export function generateSecret(): string {
  return prefix + toBase64(crypto.getRandomValues(new Uint8Array(32)));
}

/** The key's bytes. Throws on a secret of the wrong form: the settings refuse one before it is kept. */
export function secretBytes(secret: string): Uint8Array<ArrayBuffer> {
  if (!isSecret(secret)) throw new Error('not a Standard Webhooks secret');
  return Uint8Array.from(atob(secret.slice(prefix.length)), (c) => c.charCodeAt(0));
}

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
