import { now } from '../clock';
import { generateSecret } from '../crm/secret';
import { addressFault, isSecret } from '../domain/endpoint';
import { type Refusal, refuse } from '../domain/refusal';
import { tandemDb } from '../store/db';
import { secretsDb } from '../store/secrets';
import { hostPattern, releaseOrigin } from './origins';

const id = 'webhook';
const day = 86_400_000;

/**
 * Saves the one webhook. Without a secret given the kept one stays, or a first one is made and returned to be shown
 * once. A replaced secret also signs for a day more. An address that may not be used changes nothing.
 */
export async function saveEndpoint(to: {
  url: string;
  headers: Record<string, string>;
  secret?: string;
}): Promise<{ ok: true; secret?: string } | Refusal> {
  if (addressFault(to.url) || (to.secret !== undefined && !isSecret(to.secret))) return refuse('bad-value');
  const kept = await secretsDb().endpoints.get(id);
  const before = await tandemDb().meta.get('endpoint');
  const secret = to.secret ?? kept?.secret ?? generateSecret();
  const rotated = kept && kept.secret !== secret;
  await secretsDb().endpoints.put({
    endpointId: id,
    secret,
    previous: rotated ? kept.secret : kept?.previous,
    previousUntil: rotated ? now() + day : kept?.previousUntil,
    // An empty value of a kept header stands for the one stored, which no page shows again.
    headers: Object.fromEntries(Object.entries(to.headers).map(([n, v]) => [n, v || kept?.headers[n] || ''])),
  });
  try {
    await tandemDb().meta.put({
      key: 'endpoint',
      endpoint: { id, url: to.url, headerNames: Object.keys(to.headers), off: null, createdOn: now() },
    });
  } catch (error) {
    // Two databases, no common transaction: the secret and headers of an address not saved must not go to the old one.
    await (kept ? secretsDb().endpoints.put(kept) : secretsDb().endpoints.delete(id));
    throw error;
  }
  if (before?.key === 'endpoint') await releaseOrigin(hostPattern(before.endpoint.url));
  return { ok: true, secret: kept || to.secret ? undefined : secret };
}

/** The webhook with its secrets, newest first, for signing. Undefined when none is set. */
export async function signingEndpoint(): Promise<
  { url: string; headers: Record<string, string>; secrets: string[]; off: boolean } | undefined
> {
  const meta = await tandemDb().meta.get('endpoint');
  const kept = await secretsDb().endpoints.get(id);
  if (meta?.key !== 'endpoint' || !kept) return undefined;
  const previous = kept.previous && (kept.previousUntil ?? 0) > now() ? [kept.previous] : [];
  return {
    url: meta.endpoint.url,
    headers: kept.headers,
    secrets: [kept.secret, ...previous],
    off: meta.endpoint.off !== null,
  };
}

/** Forgets the webhook, its secrets and its host's permission. Handoffs not delivered wait; nothing is lost. */
export async function removeEndpoint(): Promise<void> {
  const meta = await tandemDb().meta.get('endpoint');
  await tandemDb().transaction('rw', [tandemDb().meta, tandemDb().outbox], async () => {
    await tandemDb().meta.delete('endpoint');
    await tandemDb().outbox.where('state').anyOf('due', 'sending').modify({ state: 'waiting' });
  });
  await secretsDb().endpoints.delete(id);
  if (meta?.key === 'endpoint') await releaseOrigin(hostPattern(meta.endpoint.url));
}
