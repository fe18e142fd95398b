import { foldText } from '../domain/match-words';
import type { ColumnTarget } from '../domain/saved-mapping';
import { compactHeader } from './fold-header';

type Targets = (ColumnTarget | undefined)[];

/** `Nom` or `Name` beside a first name is the family name, unless its values hold the first names too. Changes `targets`. */
export function settleFamilyName(headers: readonly string[], targets: Targets, values: readonly string[][]): void {
  const first = targets.indexOf('firstName');
  if (first < 0 || targets.includes('lastName')) return;
  const at = targets.findIndex((t, i) => t === 'name' && /^(nom|name)$/.test(compactHeader(headers[i] ?? '')));
  const whole = values[at]?.some((name, i) => {
    const given = values[first]?.[i];
    return given && name !== given && name.toLowerCase().includes(given.toLowerCase());
  });
  if (at >= 0 && !whole) targets[at] = 'lastName';
}

/** Where in the addresses' local parts a column's words stand, one number a row that has one. */
function placesIn(addresses: readonly string[], column: readonly string[]): number[] {
  return column.flatMap((text, i) => {
    const local = foldText((addresses[i] ?? '').split('@')[0] ?? '').replaceAll(' ', '');
    const words = foldText(text).split(' ');
    const at = words.filter((word) => word.length > 2).map((word) => local.indexOf(word));
    const found = at.filter((place) => place >= 0);
    return words.length <= 5 && found.length ? [Math.min(...found)] : [];
  });
}

/**
 * Names in a file without headers: the columns whose words stand in the addresses beside them (`Camille Moreau`,
 * `camille.moreau@…`). Two such columns of one word are first and last name, in the order most addresses have. Changes `targets`.
 */
export function findNames(targets: Targets, values: readonly string[][]): void {
  const addresses = values[targets.indexOf('email')];
  if (!addresses) return;
  const filled = (column: readonly string[]) => column.filter(Boolean).length;
  const named = values.flatMap((column, i) => {
    const places = targets[i] ? [] : placesIn(addresses, column);
    if (places.length * 2 <= filled(column)) return [];
    const several = column.filter((text) => text.includes(' ')).length * 2 > filled(column);
    return [{ i, several, place: places.reduce((sum, at) => sum + at, 0) / places.length }];
  });
  const whole = named.find(({ several }) => several);
  const [first, second] = named.filter(({ several }) => !several).sort((a, b) => a.place - b.place);
  if (whole) targets[whole.i] = 'name';
  else if (first && second) {
    targets[first.i] = 'firstName';
    targets[second.i] = 'lastName';
  } else if (first) targets[first.i] = first.place > 0 ? 'lastName' : 'name';
}
