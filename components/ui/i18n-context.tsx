import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language } from '../../lib/domain/settings';
import { type Messages, messagesFor } from '../../lib/i18n/i18n';

/** Every message of the interface, and the language they are in (for dates and plurals). */
export type Text = Messages & { language: Language };

const TextContext = createContext<Text>({ ...messagesFor('en'), language: 'en' });

/** Gives everything inside it its language. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const text = useMemo(() => ({ ...messagesFor(language), language }), [language]);
  return <TextContext value={text}>{children}</TextContext>;
}

/** The words to show: `const t = useText(); t.common.save`. */
export function useText(): Text {
  return useContext(TextContext);
}
