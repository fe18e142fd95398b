import * as z from 'zod';

/**
 * Hybrid logical clock (Kulkarni et al., 2014): sortable text `<ms, 9 base-36 digits>-<counter, 4>-<device>`.
 * Orders the fold on every machine, whatever their clocks say. Real time is read by the caller.
 */
export const Hlc = z.string().regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{4,16}$/);
export type Hlc = z.infer<typeof Hlc>;

const maxCount = 36 ** 4 - 1;

/** The next stamp after `last` on `device`, never before `nowMs`: a clock set back still moves forward. */
export function tick(last: Hlc | undefined, nowMs: number, device: string): Hlc {
  let ms = Math.max(0, Math.floor(nowMs));
  let count = 0;
  if (last) {
    const lastMs = hlcTime(last);
    if (lastMs >= ms) {
      ms = lastMs;
      count = Number.parseInt(last.slice(10, 14), 36) + 1;
      if (count > maxCount) {
        ms += 1;
        count = 0;
      }
    }
  }
  return `${ms.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}-${device}`;
}

/** The stamp's own time in milliseconds since 1970 UTC. */
export function hlcTime(at: Hlc): number {
  return Number.parseInt(at.slice(0, 9), 36);
}
