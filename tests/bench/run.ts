/**
 * `npm run bench [-- NAME] [-- --json]`: measures what design promises, each figure beside its budget; lower is better.
 * NAME chooses by the beginning of the name. With --json stdout is one JSON object and nothing else
 * (npm itself adds two lines unless told `npm run -s`). Over budget is said, and is no failure: exit code 0.
 */
import { badgeFrames } from './badge-frames.ts';
import { capture } from './capture.ts';
import { cardOpening } from './card-opening.ts';
import { contractMeasures } from './contract.ts';
import { costMeasures } from './cost-curves.ts';
import type { Figure, Measure } from './figure.ts';
import { handoffMeasures } from './handoffs.ts';
import { hostileFiles } from './hostile-recipes.ts';
import { importMeasures } from './import.ts';
import { listMeasures } from './list.ts';
import { removePackage } from './package.ts';
import { readingTimes } from './reading-times.ts';
import { searchMeasures } from './search.ts';
import { listLookup, stageLookup } from './stage-lookup.ts';
import { watcherBytes } from './watcher-bytes.ts';
import { watcherScript } from './watcher-script.ts';

const measures: Measure[] = [
  watcherBytes,
  watcherScript,
  ...badgeFrames,
  ...cardOpening,
  stageLookup,
  listLookup,
  ...readingTimes,
  capture,
  ...importMeasures,
  ...searchMeasures,
  ...listMeasures,
  ...costMeasures,
  ...contractMeasures,
  ...handoffMeasures,
  hostileFiles,
];
const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('-'));
const chosen = measures.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
if (chosen.length === 0) {
  process.stderr.write(`No measure ${names.join(', ')}. Measures: ${measures.map((m) => m.name).join(', ')}\n`);
  process.exit(2);
}

/** Enough digits to compare with the budget, no more. */
const round = (value: number): number => Number(value.toPrecision(3));

const figures: Record<string, Figure> = {};
let failed = 0;
for (const { name, what, budget, unit, take } of chosen) {
  process.stderr.write(`${name}: ${what}\n`);
  try {
    figures[name] = { value: round(await take()), budget, unit };
  } catch (error) {
    failed += 1;
    process.stderr.write(`  could not be measured: ${error instanceof Error ? error.stack : String(error)}\n`);
  }
}
removePackage();

if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  const show = (value: number, unit: string) => `${value} ${unit === 'ratio' ? '' : unit}`.trim();
  for (const { name, what, budget, unit } of chosen) {
    const figure = figures[name];
    const value = figure ? show(figure.value, unit) : 'not measured';
    const verdict = !figure ? 'FAILED' : figure.value <= budget ? 'within budget' : 'OVER BUDGET';
    console.log(
      `${name.padEnd(38)}${value.padStart(12)}  budget ${show(budget, unit).padEnd(8)}${verdict.padEnd(15)}${what}`,
    );
  }
}
process.exitCode = failed ? 1 : 0;
