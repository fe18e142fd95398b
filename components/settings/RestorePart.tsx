import { useRef } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Part } from './Part';
import { Progress, type ProgressPart } from './Progress';

export type FileFaultName = keyof ReturnType<typeof useText>['backup']['refused'];
/** What came of a file: how many leads came back, what is wrong with it, or that something broke. */
export type RestoreAnswer = { leads: number; suppressed: number } | { refused: FileFaultName } | 'failed';

export interface RestorePartProps {
  onFile: (file: File) => void;
  /** A file is being opened or read. */
  busy: boolean;
  progress?: ProgressPart;
  answer?: RestoreAnswer;
}

/** What files of Tandem are called, for the file picker. */
export const tandemFiles = '.json,.tandem,application/json';

/** A backup back into this browser, with its answer in words. */
export function RestorePart({ onFile, busy, progress, answer }: RestorePartProps) {
  const { backup: t, settings } = useText();
  const picker = useRef<HTMLInputElement>(null);
  const fault = answer === 'failed' || (answer !== undefined && 'refused' in answer);
  const said =
    answer === undefined
      ? undefined
      : answer === 'failed'
        ? settings.saveFailed
        : 'refused' in answer
          ? t.refused[answer.refused]
          : t.restored(answer.leads, answer.suppressed);
  return (
    <Part title={t.restore} why={t.restoreWhy}>
      <div>
        <input
          ref={picker}
          type="file"
          accept={tandemFiles}
          hidden
          aria-label={t.choose}
          data-act="restore-file"
          onChange={({ currentTarget: input }) => {
            const file = input.files?.[0];
            if (file) onFile(file);
            input.value = '';
          }}
        />
        <Button act="restore" disabled={busy} onClick={() => picker.current?.click()}>
          {busy ? t.working : t.choose}
        </Button>
      </div>
      <Progress progress={progress} />
      <p role="status" className={fault ? 'fault' : 'muted'} data-part="restore-answer">
        {said}
      </p>
    </Part>
  );
}
