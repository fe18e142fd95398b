import browser from 'webextension-polyfill';
import type { LeadQuery } from '../../lib/domain/lead-query';
import { queryToParams } from '../../lib/domain/query-params';

const open = (hash: string) => void browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html#${hash}`) });

/** Opens the review of likely duplicates in a tab: two leads side by side need more room than a side panel has. */
export const openReview = (): void => open('review');

/** Opens the import page in a tab. */
export const openImport = (): void => open('import');

/** Opens the list of leads in a tab, asked the same. */
export const openLeads = (query: LeadQuery): void => open(`leads?${queryToParams(query)}`);
