import type { FindClient } from '../../components/find/find-client';
import { now } from '../clock';
import { send } from '../messaging/extension-client';
import { nameWord } from '../messaging/lead-client';
import { leadsByIds } from '../store/list-view';
import { recentLeads } from '../store/queries';
import { createSearch } from '../store/search/search';

/** What the lists of our own pages ask: they read for themselves, and the background writes. It holds the index in memory. */
export function createFindClient(): FindClient {
  const search = createSearch();
  return {
    find: (query) => search.find(query, now()),
    first: recentLeads,
    rows: leadsByIds,
    act: (leadIds, command, act) => send('leads.act', { leadIds: [...leadIds], command, act }),
    undo: (act) => send('act.undo', { act }),
    erase: (leadIds) => send('leads.erase', { leadIds: [...leadIds] }),
    nameTag: (name) => nameWord('tag', name),
    saveSearches: (searches) => send('settings.save', { patch: { searches } }),
  };
}
