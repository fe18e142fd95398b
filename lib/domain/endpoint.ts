import * as z from 'zod';

/** Loopback hosts may be plain http; every other webhook must be https. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

export type AddressFault = 'not-a-url' | 'not-https' | 'has-credentials';

/** What is wrong with a webhook address, or undefined when it may be used. */
export function addressFault(address: string): AddressFault | undefined {
  if (!URL.canParse(address)) return 'not-a-url';
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) return 'not-https';
  if (url.username || url.password) return 'has-credentials';
  return undefined;
}

/** Where SQLs go. The secret and the extra headers' values live in the secrets database, never here. `off` says why it is
 * disabled: `gone`, the receiver answered 410; `no-secret`, it came out of a backup, which holds no secret. */
export const Endpoint = z.object({
  id: z.string().min(1).max(60),
  url: z
    .string()
    .max(2000)
    .refine((u) => addressFault(u) === undefined),
  headerNames: z.array(z.string().max(100)).max(20),
  off: z.enum(['gone', 'no-secret']).nullable(),
  createdOn: z.number(),
});
export type Endpoint = z.infer<typeof Endpoint>;

/** `whsec_` and base64 of 24 to 64 bytes (Standard Webhooks specification, "Signature scheme"). */
export function isSecret(text: string): boolean {
  const body = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  if (!body || body.length % 4 !== 0) return false;
  const bytes = (body.length / 4) * 3 - (body.endsWith('==') ? 2 : body.endsWith('=') ? 1 : 0);
  return bytes >= 24 && bytes <= 64;
}
