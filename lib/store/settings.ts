import type { Language } from '../domain/settings';
import { defaultSettings, Settings } from '../domain/settings';
import { tandemDb } from './db';

/** The person's settings; the defaults, in `language`, before they chose. */
export async function getSettings(language: Language = 'en'): Promise<Settings> {
  const kept = await tandemDb().meta.get('settings');
  return kept?.key === 'settings' ? { ...defaultSettings(language), ...kept.settings } : defaultSettings(language);
}

/** Saves some of the settings and returns them all. */
export async function saveSettings(patch: Partial<Settings>, language: Language = 'en'): Promise<Settings> {
  const db = tandemDb();
  return db.transaction('rw', db.meta, async () => {
    const settings = Settings.parse({ ...(await getSettings(language)), ...patch });
    await db.meta.put({ key: 'settings', settings });
    return settings;
  });
}
