import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Part } from './Part';

export type RestoreFault = keyof ReturnType<typeof useText>['settings']['data']['refused'];

export interface BackupPartsProps {
  /** Bytes of storage used, once known. */
  used?: number;
  leadCount: number;
  onExport: () => void;
  /** What went wrong, or how many leads came back. */
  onRestore: (file: File) => Promise<RestoreFault | number>;
}

const mebibyte = 1024 * 1024;

/** How much is stored, export, and restore with its answer in words. */
export function BackupParts({ used, leadCount, onExport, onRestore }: BackupPartsProps) {
  const { settings, language } = useText();
  const t = settings.data;
  const picker = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'busy' | RestoreFault | number>();
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const restore = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    setState('busy');
    setState(await onRestore(file));
    input.value = '';
  };
  const said =
    state === undefined || state === 'busy'
      ? undefined
      : typeof state === 'number'
        ? t.restored(t.leads(state))
        : t.refused[state];
  return (
    <>
      <Part title={t.export} why={t.exportHint}>
        <div className="row wrap">
          <Button icon="download" act="export" onClick={onExport}>
            {t.exportAct}
          </Button>
          {used !== undefined && (
            <span className="tiny">{t.used(size.format(used / mebibyte), t.leads(leadCount))}</span>
          )}
        </div>
      </Part>
      <Part title={t.restore} why={t.restoreHint}>
        <div>
          <input
            ref={picker}
            type="file"
            accept="application/json,.json"
            hidden
            aria-label={t.restoreAct}
            data-act="restore-file"
            onChange={restore}
          />
          <Button act="restore" disabled={state === 'busy'} onClick={() => picker.current?.click()}>
            {state === 'busy' ? t.restoring : t.restoreAct}
          </Button>
        </div>
        <p role="status" className={typeof state === 'string' ? 'fault' : 'muted'} data-part="restore-answer">
          {said}
        </p>
      </Part>
    </>
  );
}
