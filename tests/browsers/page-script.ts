/** esbuild (tsx, vitest) wraps named functions in a helper the page does not have. */
const PRELUDE = 'const __name = (fn) => fn;';

/** The source of an expression that calls `fn` with JSON arguments; `before` may declare what the function finds in scope. */
export function callExpression(fn: (...args: never[]) => unknown, args: unknown[], before = ''): string {
  const list = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ');
  return `(() => { ${PRELUDE} ${before} return (${fn.toString()})(${list}); })()`;
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Rejects with `what` after `ms`, so that no call to a browser can hang a test. */
export function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer in ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** How long to wait for what is sure to come, in ms: as long as a loaded machine may take, for no test is about speed. */
export const patience = 20_000;

/**
 * Asks until the answer is neither undefined, null nor false. A question that fails counts as not yet. `shown`: what is to
 * be told of when it never comes.
 */
export async function until<T>(
  ask: () => Promise<T>,
  ms: number,
  what: string,
  shown?: () => Promise<string>,
): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const answer = await within(ask(), Math.max(1000, end - Date.now()), what);
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const says = shown ? `; shown is: ${(await shown().catch(String)).slice(0, 2000)}` : '';
      throw new Error(`${what}: not within ${ms} ms${says}`, { cause: last });
    }
    await wait(40);
  }
}
