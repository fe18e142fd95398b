import { secretBytes, toBase64 } from './secret';

/** What is signed. `id` holds no dot (it separates the signed parts); `sentAt` is this attempt's own time, ms since 1970 UTC. */
export interface Message {
  id: string;
  sentAt: number;
  body: string;
}

/** The `webhook-id` of a handoff: the same on every attempt, so that a receiver can drop repeats. */
export function messageId(handoffId: string): string {
  return `msg_${handoffId.replaceAll('.', '-')}`;
}

/**
 * The three headers of a Standard Webhooks message. Several secrets give several signatures, space-separated:
 * during a rotation the old one signs beside the new. No secret, no signature.
 * Source: standard-webhooks/standard-webhooks, spec, "Webhook headers" and "Signature scheme".
 * Throws on a secret of the wrong form.
 */
export async function signedHeaders(message: Message, secrets: readonly string[]): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(message.sentAt / 1000));
  const content = new TextEncoder().encode(`${message.id}.${timestamp}.${message.body}`);
  const signatures = await Promise.all(secrets.map((secret) => signature(content, secret)));
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    ...(signatures.length && { 'webhook-signature': signatures.join(' ') }),
  };
}

const keys = new Map<string, Promise<CryptoKey>>();

/** The imported key of a secret; the few in use are kept in memory. */
function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  if (keys.size > 20) keys.clear();
  const key = crypto.subtle.importKey('raw', secretBytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  keys.set(secret, key);
  return key;
}

async function signature(content: Uint8Array<ArrayBuffer>, secret: string): Promise<string> {
  const key = await keyOf(secret);
  return `v1,${toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, content)))}`;
}
