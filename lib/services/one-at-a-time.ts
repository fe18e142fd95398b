/**
 * A job that runs one at a time. Whoever asks while it runs is answered by one more run afterwards, the same for all who
 * asked meanwhile. A run that rejects tells those it was for, and nobody else.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  const after = (): Promise<void> => {
    next = undefined;
    return run();
  };
  return () => {
    if (next) return next;
    if (!running) return run();
    next = running.then(after, after);
    return next;
  };
}
