import type { DateOrder } from '../domain/saved-mapping';
import { shortDate } from './dates';

/**
 * In which order a file's dates are written, from a sample of them. A number over 12 tells; dots (`15.06.26`) are never
 * month-first. `unclear`: both readings fit all of them and would differ, or some fit only the one and some only the other: people
 * are asked. Without such dates there is no order to know.
 */
export function dateOrderOf(samples: Iterable<string>): { order?: DateOrder; unclear: boolean } {
  let dayFirst = false;
  let monthFirst = false;
  let either = false;
  for (const text of samples) {
    const short = shortDate(text);
    if (!short) continue;
    const { a, b, separator } = short;
    if (a > 12 && b > 12) continue;
    if (a > 12 || separator === '.') dayFirst = true;
    else if (b > 12) monthFirst = true;
    else if (a !== b) either = true;
  }
  if (dayFirst === monthFirst) return { unclear: either };
  return { order: dayFirst ? 'day-first' : 'month-first', unclear: false };
}
