import type { Contract } from './contract';
import type { LeadEvent, Word } from './event';
import type { Lead } from './lead';
import type { Likely } from './likeness';
import type { Person } from './person';
import type { Touchpoints } from './touchpoints';
import type { Work } from './work';

/** All that the card and the side panel show of one lead. History is newest first, undone events left out, possibly cut. */
export interface LeadView {
  lead: Lead;
  history: LeadEvent[];
  historyTotal: number;
  /** Every tag and campaign, merged ones and those off the list too: see liveWords and wordOf (domain/word.ts). */
  tags: Word[];
  campaigns: Word[];
  /** False while no webhook is set: handoffs wait, nothing is lost. */
  endpointSet: boolean;
  /** The contract in force, and its number; 0 for the built-in one. */
  contract: Contract;
  contractNumber: number;
  /** Everybody on the list, and who I am among them. */
  people: Person[];
  me: string;
  /** When they first and last met our marketing, of the whole history; absent when they never did. */
  touchpoints?: Touchpoints;
  /** When it was joined of several leads: each by itself. */
  joined?: { id: string; name: string; identities: string[] }[];
}

/** What a command did: the ids of its events (for undo) and the lead it happened to. */
export interface Done {
  leadId: string;
  events: string[];
}

export interface WorkItem {
  lead: Lead;
  work: Work;
}
/**
 * My work: what asks of me as a rep, the soonest first; what marketing has to offer (`ready`), waits for (`watch`) and was
 * answered (`answered`), when I am a marketer. At most 50 of each.
 */
export interface WorkView {
  mine: WorkItem[];
  ready: WorkItem[];
  watch: WorkItem[];
  answered: WorkItem[];
  contract: Contract;
  people: Person[];
  me: string;
}

/** What a list of leads is shown with. `version` is another one after every change that a search may see. */
export interface ListView {
  version: string;
  words: Word[];
  people: Person[];
  me: string;
  contract: Contract;
}

/** A lead as a page of ours shows it, and who it may be the same as. */
export interface ShownLead {
  view: LeadView;
  likely: Likely | undefined;
}
