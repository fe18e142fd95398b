import { compactWord } from './fold-header';

const yes = new Set(
  [
    'yes',
    'y',
    'true',
    'vrai',
    'x',
    'ok',
    'oui',
    'o',
    'attended',
    'joined',
    'present',
    'présente',
    'a participé',
    'participé',
  ].map(compactWord),
);
const no = new Set(
  [
    ...[
      'no',
      'n',
      'false',
      'faux',
      'non',
      '0',
      'absent',
      'absente',
      'no show',
      'noshow',
      'not attended',
      'did not attend',
    ],
    ...["n'a pas participé", 'registered', 'inscrit', 'registrant', 'inscrite'],
  ].map(compactWord),
);

/** Yes or no, as a cell says it in English or French; a number or a share above nothing is yes. Undefined for any other text. */
export function yesOrNo(cell: string): boolean | undefined {
  const word = compactWord(cell);
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  const number = /^\d+(?:[.,]\d+)?\s*(?:%|min|mn|minutes)?$/.exec(cell);
  return number ? Number.parseFloat(cell.replace(',', '.')) > 0 : undefined;
}
