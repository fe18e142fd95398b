import type { Measure } from './figure.ts';
import { ratioInExtension } from './in-extension-page.ts';

/** All leads re-assessed under a draft contract, and the worklist opened, at 100,000 leads. */
export const contractMeasures: Measure[] = [
  {
    name: 'contract.backtest_vs_read',
    what: '100,000 leads re-assessed under a draft contract, against reading those records raw',
    budget: 1.5,
    unit: 'ratio',
    take: () => ratioInExtension('backtest', 100_000, 3),
  },
  {
    name: 'worklist.vs_getall50',
    what: 'the first 50 of 5,000 due among 100,000 leads, against a raw getAll(50)',
    budget: 1.3,
    unit: 'ratio',
    take: () => ratioInExtension('worklist', 100_000, 100),
  },
];
