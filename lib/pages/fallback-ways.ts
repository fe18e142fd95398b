/**
 * Ways that answer when a better one has failed: a value they give is right, but the page is on its way to not being read.
 * Ways that are the usual one in some language or dialect (a photo found by its place) are not among them.
 */
export const fallbackWays: ReadonlySet<string> = new Set([
  'title',
  'company-school-line',
  'embedded-json',
  'og-title',
  'sender-text',
  'row-label',
]);
