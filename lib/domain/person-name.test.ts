import { expect, it } from 'vitest';
import { splitName } from './person-name';

it.each([
  ['Camille Moreau', 'Camille', 'Moreau'],
  ['Dupré, Chloé', 'Chloé', 'Dupré'],
  ['DUPRÉ Chloé', 'Chloé', 'DUPRÉ'],
  ['Jean-Éric d’Aubigné', 'Jean-Éric', 'd’Aubigné'],
  ['Marie de La Tour', 'Marie', 'de La Tour'],
  ['Anne Marie de La Tour', 'Anne Marie', 'de La Tour'],
  ['Ludwig Mies van der Rohe', 'Ludwig Mies', 'van der Rohe'],
  ['Klaus von Berg', 'Klaus', 'von Berg'],
  ['José Luis García Márquez', 'José Luis', 'García Márquez'],
  ['Gabriel García Márquez', 'Gabriel', 'García Márquez'],
  ['Zahra al Mansouri', 'Zahra', 'al Mansouri'],
  ['Solène Le Goff', 'Solène', 'Le Goff'],
  ['Jean DE LA TOUR', 'Jean', 'DE LA TOUR'],
  ['佐藤 結衣', '結衣', '佐藤'],
  ['王小明', '小明', '王'],
  ['欧阳娜娜', '娜娜', '欧阳'],
  ['김지우', '지우', '김'],
  ['남궁민수', '민수', '남궁'],
  ['さくら', '', 'さくら'],
  ['Pelé', 'Pelé', ''],
])('%s → %s | %s', (name, given, family) => expect(splitName(name)).toEqual({ given, family }));
