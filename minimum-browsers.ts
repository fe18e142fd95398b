/** The oldest browsers Tandem supports: what the manifest says to browsers and stores, and what tests need. */
export const minimumBrowsers = { chromium: 125, firefox: 142 } as const;
