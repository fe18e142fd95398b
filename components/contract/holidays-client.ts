import { createContext } from 'react';

/** Where the form asks for other countries' holidays: loaded only when a calendar is edited. */
export interface HolidaysClient {
  countries(language: 'en' | 'fr'): Promise<{ code: string; name: string }[]>;
  days(code: string): Promise<string[]>;
}
export const HolidaysContext = createContext<HolidaysClient>({ countries: async () => [], days: async () => [] });
