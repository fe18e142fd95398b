import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { sizeInWords } from '../ui/size-in-words';
import { useNow } from '../ui/use-now';
import { timeInWords } from '../ui/when';

export interface BackupBarProps {
  /** When the last backup was saved, ms; null for never. */
  last: number | null;
  busy: boolean;
  onSave: () => void;
  onLater: () => void;
}

/** Asks for the weekly backup: one click saves it. */
export function BackupBar({ last, busy, onSave, onLater }: BackupBarProps) {
  const { backup: t, language } = useText();
  const now = useNow(60_000);
  return (
    <section className="outbox" aria-label={t.bar} data-bar="backup">
      <div className="row">
        <span className="tiny grow" role="status">
          {busy ? t.phases.reading : last === null ? t.barNever : t.barLast(timeInWords(last, now, language))}
        </span>
        <Button small act="backup-now" disabled={busy} onClick={onSave}>
          {t.saveNow}
        </Button>
        <Button small look="quiet" act="backup-later" title={t.notNowHint} disabled={busy} onClick={onLater}>
          {t.notNow}
        </Button>
      </div>
    </section>
  );
}

/** Says that the disk is filling up, and where to read what to do. `left`: bytes. */
export function StorageBar({ left, onSee }: { left: number; onSee: () => void }) {
  const { backup: t, language } = useText();
  return (
    <section className="outbox" aria-label={t.storage} data-bar="storage">
      <div className="row">
        <span className="fault grow" role="alert">
          {t.lowBar(sizeInWords(left, language))}
        </span>
        <Button small act="storage-see" onClick={onSee}>
          {t.lowSee}
        </Button>
      </div>
    </section>
  );
}
