/** So much of a file is shown at once, characters. */
export const shownLength = 200_000;
const mostFound = 1000;

/** Where a text occurs in a long one, regardless of case: the first thousand places. Nothing for an empty text. */
export function placesIn(whole: string, text: string): number[] {
  const sought = text.toLowerCase();
  const places: number[] = [];
  if (!sought) return places;
  // A letter whose lower case is longer would shift every place after it: İ is the only one (SpecialCasing.txt).
  const lower = whole.replaceAll('İ', 'i').toLowerCase();
  for (
    let at = lower.indexOf(sought);
    at >= 0 && places.length < mostFound;
    at = lower.indexOf(sought, at + sought.length)
  )
    places.push(at);
  return places;
}

/** The part of a long text to show: from its beginning, or around a place that lies beyond. `[from, until]`. */
export function shownPart(length: number, place = 0): [from: number, until: number] {
  if (place < shownLength * 0.9) return [0, Math.min(length, shownLength)];
  const from = Math.max(0, Math.min(place - shownLength / 2, length - shownLength));
  return [from, Math.min(length, from + shownLength)];
}
