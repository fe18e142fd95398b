import * as z from 'zod';
import { SavedSearch } from './lead-query';
import { Role } from './role';
import { SavedMapping } from './saved-mapping';

export const Language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof Language>;
export const Theme = z.enum(['auto', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;
/** `overlay`: badge and card in the page. `quiet`: side panel only, nothing put into the page. */
export const Mode = z.enum(['overlay', 'quiet']);
export type Mode = z.infer<typeof Mode>;

/** How Tandem looks. `place`: badge's corner offset in px. */
const Look = z.object({
  mode: Mode,
  language: Language,
  theme: Theme,
  place: z.object({ x: z.number(), y: z.number() }).nullable(),
});

/**
 * What a page may know: no names, no secrets. Kept in storage.local for the watcher. `ill`: pages that are no longer read well:
 * hosts, exact or by sub-domain, and a pattern of paths.
 */
export const PageSettings = Look.extend({
  ill: z.array(z.object({ hosts: z.array(z.string().max(253)), path: z.string().max(300) })).default([]),
});

/** When the business is open in the coming weeks, `[start, end]` in ms: what the badge counts time left in. */
export const OpenHours = z.array(z.tuple([z.number(), z.number()]));
export type OpenHours = z.infer<typeof OpenHours>;
export type PageSettings = z.infer<typeof PageSettings>;

/** The person and their choices. `consentOn` (ms) is null until they agreed: nothing is collected before. */
export const Settings = Look.extend({
  name: z.string().max(200),
  roles: z.array(Role).max(3),
  /** Who I am among the people; made of the name when it is first given, and kept when it changes. */
  me: z.string().max(120),
  /** Desktop notifications: off until asked for. */
  notify: z.boolean(),
  consentOn: z.number().nullable(),
  /** Webmail hosts the user added: match patterns such as `https://mail.exemple.fr/*`. */
  sites: z.array(z.string().max(300)).max(50),
  searches: z.array(SavedSearch).max(50).default([]),
  mappings: z.array(SavedMapping).max(50).default([]),
  /** Whether a weekly backup is asked for, when the last one was saved, and until when nobody is to be asked (ms). */
  backupRemind: z.boolean().default(true),
  backupOn: z.number().nullable().default(null),
  backupLater: z.number().nullable().default(null),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings = (language: Language): Settings => ({
  mode: 'overlay',
  language,
  theme: 'auto',
  place: null,
  name: '',
  roles: [],
  me: '',
  notify: false,
  consentOn: null,
  sites: [],
  searches: [],
  mappings: [],
  backupRemind: true,
  backupOn: null,
  backupLater: null,
});
