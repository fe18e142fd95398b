import type { Measure } from './figure.ts';
import { ratioInExtension } from './in-extension-page.ts';

/** record() of a new lead's capture, against one relaxed transaction that puts the records it writes. */
export const capture: Measure = {
  name: 'capture.vs_raw_put',
  what: 'record() of a new lead, against raw relaxed puts of the same records',
  budget: 2,
  unit: 'ratio',
  take: () => ratioInExtension('capture', 10_000, 200),
};
