import { useEffect } from 'react';
import type { Language, Theme } from '../../lib/domain/settings';

/** Gives one of our own documents its language, theme and title. */
export function useAppearance(language: Language, theme: Theme, title: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = title;
  }, [language, theme, title]);
}
