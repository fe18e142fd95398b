import { fieldNames } from './field';
import type { Lead } from './lead';
import type { SourceGroup } from './lead-query';

/** The group of a page's kind, or of what was imported or pulled (`import:<source>`, `pull:<source>`); none: typed by hand. */
export function groupOfPage(page: string | undefined): SourceGroup {
  if (!page || page === 'manual') return 'manual';
  if (page.startsWith('import:')) return 'import';
  if (page.startsWith('pull:')) return 'pull';
  if (/^(linkedin|salesnav)-/.test(page)) return 'linkedin';
  return /-(thread|message)$/.test(page) ? 'mail' : 'web';
}

/** Where a lead came from: what it was first captured from, else the page of a value that is kept. */
export function sourceGroup(lead: Pick<Lead, 'source' | 'fields'>): SourceGroup {
  return groupOfPage(lead.source ?? fieldNames.map((name) => lead.fields[name]?.page).find(Boolean));
}
