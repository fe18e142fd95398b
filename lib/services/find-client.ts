import type { FindClient } from '../../components/find/find-client';
import { now } from '../clock';
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
export function createFindClient(save: (name: string, file: Blob) => void, language: Language): FindClient {
  const search = createSearch();
  return {
    find: (query) => search.find(query, now()),
    first: recentLeads,
    rows: leadsByIds,
    act: (leadIds, command, act) => send('leads.act', { leadIds: [...leadIds], command, act }),
    undo: (act) => send('act.undo', { act }),
    erase: (leadIds) => send('leads.erase', { leadIds: [...leadIds] }),
    nameTag: (name) => nameWord('tag', name),
    async exportLeads(leadIds, kind) {
      const { name, file } = await leadsFile(leadIds, kind, language);
      save(name, file);
    },
    saveSearches: (searches) => send('settings.save', { patch: { searches } }),
  };
}
