import { now } from '../clock';
import type { Command } from '../domain/command';
import type { LeadQuery, SavedSearch } from '../domain/lead-query';
import type { Language } from '../domain/settings';
import { send } from '../messaging/extension-client';
import { nameWord } from '../messaging/lead-client';
import { leadsByIds } from '../store/list-view';
import { recentLeads } from '../store/queries';
import { createSearch } from '../store/search/search';
import { leadsFile } from './leads-file';

/**
 * What the lists of our own pages ask: they read for themselves, and the background writes. It holds the index in memory.
 * @param save hands a file to the browser; its heads are in `language`
 */
export function createFindClient(save: (name: string, file: Blob) => void, language: Language) {
  const search = createSearch();
  return {
    find: (query: LeadQuery) => search.find(query, now()),
    first: recentLeads,
    rows: leadsByIds,
    act: (leadIds: readonly string[], command: Command, act: string) =>
      send('leads.act', { leadIds: [...leadIds], command, act }),
    undo: (act: string) => send('act.undo', { act }),
    erase: (leadIds: readonly string[]) => send('leads.erase', { leadIds: [...leadIds] }),
    nameTag: (name: string) => nameWord('tag', name),
    async exportLeads(leadIds: readonly string[], kind: 'csv' | 'json') {
      const { name, file } = await leadsFile(leadIds, kind, language);
      save(name, file);
    },
    saveSearches: (searches: SavedSearch[]) => send('settings.save', { patch: { searches } }),
  };
}
