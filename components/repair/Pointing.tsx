import { useEffect } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

/** In the side panel, while the person points in the page: Escape ends it from here, too. */
export function Pointing({ onStop }: { onStop: () => void }) {
  const t = useText();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onStop();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onStop]);
  return (
    <div className="pointing row" role="status">
      <span className="grow">{t.repair.teach.pointing}</span>
      <Button small act="stop-pointing" onClick={onStop}>
        {t.common.cancel}
      </Button>
    </div>
  );
}
