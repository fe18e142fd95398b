import type { Settlement } from '../store/outbox';

/** Settles together what ends while an earlier settling is being written: one transaction for several, none later than alone. */
export function createSettler(write: (settlements: readonly Settlement[]) => Promise<void>) {
  let next: { list: Settlement[]; written: Promise<void> } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  return function settle(settlement: Settlement): Promise<void> {
    if (next) {
      next.list.push(settlement);
      return next.written;
    }
    const list = [settlement];
    const written = last.then(() => {
      next = undefined;
      return write(list);
    });
    next = { list, written };
    last = written.catch(() => {});
    return written;
  };
}
