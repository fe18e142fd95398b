/** A list of texts as one text and where each ends: read from the disk as two pieces of memory, not as a hundred thousand. */
export interface Strings {
  text: string;
  ends: Uint32Array;
}

export function packStrings(list: readonly string[]): Strings {
  const ends = new Uint32Array(list.length);
  let end = 0;
  for (let i = 0; i < list.length; i++) {
    end += (list[i] as string).length;
    ends[i] = end;
  }
  return { text: list.join(''), ends };
}

export const startOf = ({ ends }: Strings, i: number): number => (i ? (ends[i - 1] as number) : 0);

export const stringAt = (list: Strings, i: number): string => list.text.slice(startOf(list, i), list.ends[i]);

/** How many places from 0 on, of `size`, come before what is looked for, when all that do are foremost. */
export function countBefore(size: number, isBefore: (i: number) => boolean): number {
  let low = 0;
  for (let high = size; low < high; ) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
