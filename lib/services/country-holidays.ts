/**
 * Public holidays of other countries by the library `date-holidays` (offline: rules and tables, no network). Loaded only when
 * a contract's calendar is edited: the chunk is heavy. What both sides sign is the list of days, not the library.
 */
const library = async () => (await import('date-holidays')).default;

/** The countries it knows, by name in `language`; France is computed by ourselves and left out. */
export async function countries(language: 'en' | 'fr'): Promise<{ code: string; name: string }[]> {
  const Holidays = await library();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return Object.keys(new Holidays().getCountries())
    .filter((code) => code !== 'FR' && /^[A-Z]{2}$/.test(code))
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** A country's public holidays of `years` years from `from` on, as `2026-12-25`, sorted, each once. */
export async function holidaysOf(code: string, from: number, years: number): Promise<string[]> {
  const Holidays = await library();
  const known = new Holidays(code);
  const days = Array.from({ length: years }, (_, i) => known.getHolidays(from + i))
    .flat()
    .filter((h) => h.type === 'public')
    .map((h) => h.date.slice(0, 10));
  return [...new Set(days)].sort();
}
