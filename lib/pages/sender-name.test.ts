import { expect, it } from 'vitest';
import { senderName } from './sender-name';

it.each([
  ['Camille Moreau', 'c@x.example', 'Camille Moreau'],
  ['"Dupré, Chloé" <c@x.example>', 'c@x.example', 'Dupré, Chloé'],
  ['Dupré, Chloé (Achats)', 'c@x.example', 'Dupré, Chloé'],
  ['c@x.example', 'c@x.example', undefined],
  ['paul@grand-compte.fr', 'p.bernard@x.example', undefined],
  ['Paul paul＠grand-compte.fr', 'p.bernard@x.example', undefined],
  ['p.bernard', 'p.bernard@x.example', undefined],
  ['', 'c@x.example', undefined],
  [null, 'c@x.example', undefined],
])('%j of %s → %j', (display, address, name) => expect(senderName(display, address)).toBe(name));
