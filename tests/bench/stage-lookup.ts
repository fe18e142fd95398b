import type { Measure } from './figure.ts';
import { ratioInExtension } from './in-extension-page.ts';

/** What `page.look` does to find a lead, against the least IndexedDB can do. */
export const stageLookup: Measure = {
  name: 'lookup.vs_raw_get',
  what: 'a lead by identity, of 10,000, against a raw indexed get',
  budget: 1.3,
  unit: 'ratio',
  take: () => ratioInExtension('lookup', 10_000, 300),
};

/** What the side panel asks for a list, against the least IndexedDB can do for it. */
export const listLookup: Measure = {
  name: 'lookup.list25_vs_raw_gets',
  what: '25 people of a list, of 10,000 leads, against 25 raw gets in one transaction',
  budget: 1.5,
  unit: 'ratio',
  take: () => ratioInExtension('list-lookup', 10_000, 300),
};
