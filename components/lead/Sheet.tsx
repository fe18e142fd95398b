import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

/** A part that opens in place for one task. Takes focus; Escape or × closes it. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useText();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = sheet.current?.querySelector<HTMLElement>('input, textarea, select');
    (first ?? sheet.current)?.focus();
    sheet.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <section
      className="sheet"
      aria-label={title}
      ref={sheet}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.nativeEvent.stopPropagation();
        onClose();
      }}
    >
      <div className="row">
        <h3 className="grow">{title}</h3>
        <Button look="quiet" small icon="close" iconOnly={t.common.close} act="close-sheet" onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
