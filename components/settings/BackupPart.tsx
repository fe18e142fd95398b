import type { ReactNode } from 'react';
import type { Settings } from '../../lib/domain/settings';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { dayInWords } from '../ui/when';
import { Part } from './Part';
import { Progress, type ProgressPart } from './Progress';

export interface BackupPartProps {
  settings: Pick<Settings, 'backupOn' | 'backupRemind'>;
  now: number;
  onSave: () => void;
  /** How far the one under way is. */
  progress?: ProgressPart;
  onRemind: (remind: boolean) => void;
  /** How backups are protected. */
  children: ReactNode;
}

/** Everything into a file: when it was done last, and one click to do it. */
export function BackupPart({ settings, now, onSave, progress, onRemind, children }: BackupPartProps) {
  const { backup: t, language } = useText();
  const { backupOn, backupRemind } = settings;
  return (
    <Part title={t.title} why={t.why}>
      <div className="row wrap">
        <Button look="go" icon="download" act="export" disabled={progress !== undefined} onClick={onSave}>
          {t.save}
        </Button>
        <span className="tiny" data-part="last-backup">
          {backupOn === null ? t.never : t.last(dayInWords(backupOn, now, language))}
        </span>
      </div>
      <Progress progress={progress} />
      {children}
      <label className="row check">
        <input
          type="checkbox"
          checked={backupRemind}
          data-act="backup-remind"
          onChange={(event) => onRemind(event.currentTarget.checked)}
        />
        {t.remind}
      </label>
    </Part>
  );
}
