import { expect, it } from 'vitest';
import { engagementTypes } from '../domain/engagement';
import { engagementOf } from './engagement-words';

it.each([
  ['clicked', 'click'],
  ['A cliqué', 'click'],
  ['First opening', 'open'],
  ['Ouvert', 'open'],
  ['Form Submission', 'form'],
  ['Formulaire soumis', 'form'],
  ['Demande de démo', 'demo-request'],
  ['inscrit', 'webinar-registered'],
  ['Présente', 'webinar-attended'],
  ['Livre blanc', 'download'],
  ['hard_bounce', 'bounce'],
  ['hardBounces', 'bounce'],
  ['Désabonné', 'unsubscribe'],
  ['spam', 'unsubscribe'],
  ['RDV', 'meeting'],
  ['J’aime', 'linkedin-reaction'],
  ['soft_bounce', undefined],
  ['delivered', undefined],
  ['requests', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%s is %s', (word, type) => expect(engagementOf(word)?.type).toBe(type));

it.each(['loadedByProxy', 'Loaded by proxy', 'unique_proxy_open', 'proxy_open'])('%s is a machine’s open', (word) =>
  expect(engagementOf(word)).toEqual({ type: 'open', machine: true }),
);

it('knows its own names', () => {
  expect(engagementTypes.map((type) => engagementOf(type)?.type)).toEqual([...engagementTypes]);
});
