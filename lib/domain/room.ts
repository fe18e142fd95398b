/** Bytes used, bytes there may be (undefined: the browser sets no bound it tells), and whether it is getting tight. */
export interface Room {
  usage: number;
  quota: number | undefined;
  low: boolean;
}

const mebibyte = 1024 * 1024;
/** No disk is that large: Chromium says so of an extension it sets no bound. In bytes. */
const unbounded = 2 ** 50;

/** Tight: over 80 % of the quota used, or under 200 MiB left. */
export function roomOf(usage: number, quota: number | undefined): Room {
  const bound = quota !== undefined && quota < unbounded ? quota : undefined;
  const low = bound !== undefined && (usage > bound * 0.8 || bound - usage < 200 * mebibyte);
  return { usage, quota: bound, low };
}
