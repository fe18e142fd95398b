import { useEffect, useRef, useState } from 'react';
import { TextProvider } from '../../components/ui/i18n-context';
import { ToastProvider } from '../../components/ui/Toast';
import { viewKey } from '../../lib/domain/mirror';
import type { PageSettings } from '../../lib/domain/settings';
import { languageOf } from '../../lib/i18n/i18n';
import { stored } from '../../lib/messaging/page-client';
import { CardBody, type CardProps } from './CardBody';

/** The card's frame: language, theme, focus, Escape. */
export function Card({ onClose, ...props }: CardProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [settings, setSettings] = useState<Pick<PageSettings, 'language' | 'theme'>>();
  useEffect(() => {
    const fallback = { language: languageOf(navigator.language), theme: 'auto' as const };
    stored<PageSettings>(viewKey).then(
      (kept) => setSettings(kept ?? fallback),
      () => setSettings(fallback),
    );
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame exists once the settings are known
  useEffect(() => frame.current?.focus({ preventScroll: true }), [settings]);
  if (!settings) return null;
  return (
    <TextProvider language={settings.language}>
      <div
        ref={frame}
        className="card"
        data-theme={settings.theme}
        lang={settings.language}
        role="dialog"
        aria-label="Tandem"
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.stopPropagation();
          onClose();
        }}
      >
        <ToastProvider>
          <CardBody onClose={onClose} {...props} />
        </ToastProvider>
      </div>
    </TextProvider>
  );
}
