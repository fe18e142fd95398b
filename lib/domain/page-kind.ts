import * as z from 'zod';

const lists = [
  'linkedin-people-search',
  'linkedin-connections',
  'linkedin-reactors',
  'linkedin-comments',
  'linkedin-company',
  'salesnav-list',
] as const;
const mails = [
  'gmail-thread',
  'outlook-message',
  'proton-message',
  'yahoo-message',
  'roundcube-message',
  'zimbra-message',
] as const;

/**
 * The kinds of page people know, whatever dialect the host serves today: what health is told of, what a recipe is for,
 * what a sample is of. A LinkedIn profile is one kind in all four dialects.
 */
export const pageKinds = [
  'linkedin-profile',
  'linkedin-messaging',
  'salesnav-lead',
  ...lists,
  ...mails,
  'web-person',
] as const;
export const PageKind = z.enum(pageKinds);
export type PageKind = z.infer<typeof PageKind>;

/** Kinds that show several people, one a row. */
export const listKinds: readonly PageKind[] = lists;

/** Kinds that show an open mail. */
export const mailKinds: readonly PageKind[] = mails;

/** Kinds whose host is the user's own or anybody's: a recipe for one holds on the host it was made on only. */
export const hostKinds: readonly PageKind[] = ['roundcube-message', 'zimbra-message', 'outlook-message', 'web-person'];

/** The kind of page a reader (its id, the `page` of a reading) reads; undefined for `unknown`. */
export function kindOfPage(page: string): PageKind | undefined {
  const kind = page.startsWith('linkedin-profile-') ? 'linkedin-profile' : page;
  // No schema here: this ships in pages.
  return pageKinds.find((one) => one === kind);
}
