import browser from 'webextension-polyfill';

/** Opens the review of likely duplicates in a tab: two leads side by side need more room than a side panel has. */
export function openReview(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#review') });
}
