import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Button } from './Button';
import { useText } from './i18n-context';

export interface Notice {
  text: string;
  /** Present: an Undo button that does this. */
  undo?: () => void;
  fault?: boolean;
}

const ToastContext = createContext<(notice: Notice) => void>(() => {});

/** Say something happened: `const toast = useToast(); toast({ text, undo })`. */
export function useToast(): (notice: Notice) => void {
  return useContext(ToastContext);
}

const stay = 8000;

/** Holds the one message shown at a time; it leaves by itself unless pointed at or focused. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const [notice, setNotice] = useState<Notice & { n: number }>();
  const [held, setHeld] = useState(false);
  const show = useCallback((next: Notice) => {
    setHeld(false);
    setNotice((old) => ({ ...next, n: (old?.n ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    if (!notice || held || notice.fault) return;
    const timer = setTimeout(() => setNotice(undefined), stay);
    return () => clearTimeout(timer);
  }, [notice, held]);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role={notice?.fault ? 'alert' : 'status'}>
        {notice && (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing only keeps the message from leaving
          <div
            className="toast"
            key={notice.n}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span className="grow">{notice.text}</span>
            {notice.undo && (
              <Button
                look="quiet"
                small
                act="undo"
                onClick={() => {
                  notice.undo?.();
                  setNotice(undefined);
                }}
              >
                {t.common.undo}
              </Button>
            )}
            <Button
              look="quiet"
              small
              icon="close"
              iconOnly={t.common.dismiss}
              act="dismiss"
              onClick={() => setNotice(undefined)}
            />
          </div>
        )}
      </div>
    </ToastContext>
  );
}
