import type { Command } from '../../lib/domain/command';
import type { Found } from '../../lib/domain/found';
import type { Lead } from '../../lib/domain/lead';
import type { LeadQuery, SavedSearch } from '../../lib/domain/lead-query';
import type { Refusal } from '../../lib/domain/refusal';

/** How files of leads are written. */
export type FileKind = 'csv' | 'json';

/** What finding leads and acting on many of them asks of the world. Many leads go in chunks of at most 500 (run-act.ts). */
export interface FindClient {
  find(query: LeadQuery): Promise<Found>;
  /** The latest changed leads, without waiting for the index. */
  first(limit: number): Promise<Lead[]>;
  /** Those of these ids that are there, in any order. */
  rows(leadIds: readonly string[]): Promise<Lead[]>;
  /** `act` names all that is done in one go, for `undo`. */
  act(
    leadIds: readonly string[],
    command: Command,
    act: string,
  ): Promise<{ done: number; refused: { leadId: string; refusal: Refusal }[] } | Refusal>;
  /** Takes the latest part of what was done under `act` back; `left`: how many parts are still to be. */
  undo(act: string): Promise<{ left: number } | Refusal>;
  erase(leadIds: readonly string[]): Promise<object | Refusal>;
  /** The id of the tag of this name, made when it is new. Rejects when it may not be. */
  nameTag(name: string): Promise<string>;
  exportLeads?(leadIds: readonly string[], kind: FileKind): Promise<void>;
  saveSearches(searches: SavedSearch[]): Promise<unknown>;
}
