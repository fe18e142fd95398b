import { foldText } from '../domain/match-words';

const names = [
  'jan january janv janvier',
  'feb february fev fevr fevrier',
  'mar march mars',
  'apr april avr avril',
  'may mai',
  'jun june juin',
  'jul july juil juill juillet',
  'aug august aout aou',
  'sep sept september septembre',
  'oct october octobre',
  'nov november novembre',
  'dec december decembre',
];
const months = new Map(names.flatMap((list, i) => list.split(' ').map((name) => [name, i + 1] as const)));

/** The month (1 to 12) an English or French name or its abbreviation means. */
export const monthOf = (word: string): number | undefined => months.get(foldText(word));
