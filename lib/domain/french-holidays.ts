/** Easter Sunday of a year as days after 1 March (Meeus/Jones/Butcher, Gregorian). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return h + l - 7 * m + 21;
}

const written = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/**
 * The public holidays of a year in France, sorted, as `2026-05-01`: the 11 of the Code du travail, art. L3133-1; in
 * Alsace-Moselle Good Friday and 26 December too (art. L3134-13). Sound for the years 1900 to 2199.
 */
export function frenchHolidays(year: number, alsaceMoselle: boolean): string[] {
  const fixed: [number, number][] = [
    [1, 1],
    [5, 1],
    [5, 8],
    [7, 14],
    [8, 15],
    [11, 1],
    [11, 11],
    [12, 25],
  ];
  if (alsaceMoselle) fixed.push([12, 26]);
  // Easter Monday, Ascension, Whit Monday; Good Friday.
  const moving = [1, 39, 50, ...(alsaceMoselle ? [-2] : [])];
  const sunday = easter(year);
  return [
    ...fixed.map(([month, day]) => written(year, month, day)),
    ...moving.map((days) => written(year, 3, 1 + sunday + days)),
  ].sort();
}
