/** What merging an export would bring, as counts. `from`: whose export it is; `suppressed`: people erased here, left out. */
export interface Brings {
  from: string;
  newLeads: number;
  changedLeads: number;
  events: number;
  words: number;
  people: number;
  contracts: number;
  suppressed: number;
}
