import * as z from 'zod';
import { Role } from './event';

export const Language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof Language>;
export const Theme = z.enum(['auto', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;
/** `overlay`: badge and card in the page. `quiet`: side panel only, nothing put into the page. */
export const Mode = z.enum(['overlay', 'quiet']);
export type Mode = z.infer<typeof Mode>;

/** What a page may know: no names, no secrets. Kept in storage.local for the watcher. `place`: badge's corner offset in px. */
export const PageSettings = z.object({
  mode: Mode,
  language: Language,
  theme: Theme,
  place: z.object({ x: z.number(), y: z.number() }).nullable(),
});
export type PageSettings = z.infer<typeof PageSettings>;

/** The person and their choices. `consentOn` (ms) is null until they agreed: nothing is collected before. */
export const Settings = PageSettings.extend({
  name: z.string().max(200),
  roles: z.array(Role).max(3),
  consentOn: z.number().nullable(),
  /** Webmail hosts the user added: match patterns such as `https://mail.exemple.fr/*`. */
  sites: z.array(z.string().max(300)).max(50),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings = (language: Language): Settings => ({
  mode: 'overlay',
  language,
  theme: 'auto',
  place: null,
  name: '',
  roles: [],
  consentOn: null,
  sites: [],
});
