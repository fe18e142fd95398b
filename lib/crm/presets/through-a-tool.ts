import type { PresetData } from '../preset';
import { webhook } from './webhook';

/**
 * A CRM behind OAuth: an automation tool keeps its token. The webhook carries the CRM's own request ready-made beside the
 * handoff; the flow in docs/receiving verifies the signature, adds the token and sends it.
 */
export function throughATool(
  crm: Pick<PresetData, 'id' | 'name' | 'docs' | 'mapping' | 'requires'>,
  request: { method: string; url: string; headers?: Record<string, string>; body: unknown },
): PresetData {
  return {
    ...webhook,
    ...crm,
    group: 'tool',
    verified: {
      against: {
        en: 'a server that validates the request inside (docs/receiving); the CRM itself was not reached',
        fr: 'un serveur qui valide la requête contenue (docs/receiving) ; le CRM lui-même n’a pas été joint',
      },
      on: '2026-11-24',
      unproven: [
        { en: 'the CRM’s answer, which your flow passes on', fr: 'la réponse du CRM, que votre flux transmet' },
      ],
    },
    steps: [
      {
        name: 'deliver',
        method: 'POST',
        url: '{+p.url}',
        body: { type: '{type}', timestamp: '{timestamp}', data: '{data}', request: request as never },
      },
    ],
  };
}
