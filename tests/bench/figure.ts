/** One measured figure. Lower is better; `budget` is what design allows. */
export interface Figure {
  value: number;
  budget: number;
  unit: 'ratio' | 'kB' | 'ms' | 'nodes';
}

/** One figure and how it is taken; `npm run bench -- NAME` runs those whose name begins with NAME. */
export interface Measure {
  name: string;
  /** What is held against what, in a few words, for the table. */
  what: string;
  budget: number;
  unit: Figure['unit'];
  take(): Promise<number>;
}

/** The value below which the share `p` (0 to 1) of the values lies; nearest rank, so always a value that was seen. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
  if (at === undefined) throw new Error('no values');
  return at;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The one line of details a measure may add, apart from the result: stderr, so that --json stays JSON. */
export function note(text: string): void {
  process.stderr.write(`  ${text}\n`);
}

/** Low, middle and high of some times in ms, for a note. */
export function spread(values: readonly number[]): string {
  const [p5, p50, p95] = [0.05, 0.5, 0.95].map((p) => percentile(values, p).toFixed(1));
  return `median ${p50} ms (5 %: ${p5}, 95 %: ${p95}, n=${values.length})`;
}
