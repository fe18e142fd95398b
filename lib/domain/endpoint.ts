import * as z from 'zod';
import { HandoffType } from './event';

/** Loopback hosts may be plain http; every other endpoint must be https. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

export type AddressFault = 'not-a-url' | 'not-https' | 'has-credentials';

/** What is wrong with an endpoint's address, or undefined when it may be used. */
export function addressFault(address: string): AddressFault | undefined {
  if (!URL.canParse(address)) return 'not-a-url';
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) return 'not-https';
  if (url.username || url.password) return 'has-credentials';
  return undefined;
}

/** A field of theirs and the template (lib/crm/template.ts) that fills it from a handoff: `{data.lead.company}`. */
export const MapRow = z.object({ theirs: z.string().trim().min(1).max(120), ours: z.string().max(500) });
export type MapRow = z.infer<typeof MapRow>;

/** Which handoffs an endpoint takes; an empty list asks nothing. Tags and owners by id, countries as the lead has them. */
export const Conditions = z.object({
  kinds: z.array(HandoffType).max(2),
  tags: z.array(z.string().max(120)).max(50),
  owners: z.array(z.string().max(120)).max(50),
  countries: z.array(z.string().trim().min(1).max(60)).max(50),
});
export type Conditions = z.infer<typeof Conditions>;
export const always: Conditions = { kinds: [], tags: [], owners: [], countries: [] };

/**
 * One place handoffs go: a preset (lib/crm/presets) with what it asks to know. Secrets and the values of headers live in the
 * secrets database under the same id, never here. `params`: the preset's fields that are no secret, its address among them.
 * `off` says why it is disabled: `gone`, the receiver answered 410; `no-secret`, it came out of a backup, which holds none.
 */
export const Endpoint = z.object({
  id: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(80),
  preset: z.string().min(1).max(40),
  params: z.record(z.string().max(40), z.string().max(2000)),
  headerNames: z.array(z.string().max(100)).max(20),
  mapping: z.array(MapRow).max(60),
  when: Conditions,
  paused: z.boolean(),
  off: z.enum(['gone', 'no-secret']).nullable(),
  createdOn: z.number(),
  changedOn: z.number(),
});
export type Endpoint = z.infer<typeof Endpoint>;

/** The one webhook of exports before version 3. */
export const FormerEndpoint = z.object({
  id: z.string(),
  url: z.string().max(2000),
  headerNames: z.array(z.string().max(100)).max(20),
  off: z.enum(['gone', 'no-secret']).nullable(),
  createdOn: z.number(),
});

/** That webhook as an endpoint of today, under the id its secrets are kept under. */
export function fromFormer({ id, url, headerNames, off, createdOn }: z.infer<typeof FormerEndpoint>): Endpoint {
  const same = { id, headerNames, off, createdOn, changedOn: createdOn };
  return { ...same, name: 'Webhook', preset: 'webhook', params: { url }, mapping: [], when: always, paused: false };
}

/** `whsec_` and base64 of 24 to 64 bytes (Standard Webhooks specification, "Signature scheme"). */
export function isSecret(text: string): boolean {
  const body = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  if (!body || body.length % 4 !== 0) return false;
  const bytes = (body.length / 4) * 3 - (body.endsWith('==') ? 2 : body.endsWith('=') ? 1 : 0);
  return bytes >= 24 && bytes <= 64;
}
