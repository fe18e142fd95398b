import { useRef, useState } from 'react';
import type { Brings } from '../../lib/domain/brings';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { dayInWords } from '../ui/when';
import { Part } from './Part';
import { tandemFiles } from './RestorePart';

export interface MergePartProps {
  /** Reads a file and says what it would bring; undefined when it cannot be read (said elsewhere). */
  onLook: (file: File) => Promise<Brings | undefined>;
  onMerge: (file: File) => Promise<void>;
  merges: readonly { id: string; on: number; from: string }[];
  onUndo: (id: string) => void;
  now: number;
}

/** True for a file that brings nothing that is not here. */
const nothing = ({ events, words, people, contracts }: Brings) => !(events || words || people || contracts);

/** A colleague's export merged into what is here: shown before, taken back after. */
export function MergePart({ onLook, onMerge, merges, onUndo, now }: MergePartProps) {
  const { settings, common, language } = useText();
  const t = settings.merge;
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<{ file: File; brings: Brings }>();
  return (
    <Part title={t.title} why={t.why}>
      <input
        ref={input}
        hidden
        type="file"
        accept={tandemFiles}
        data-act="merge-file"
        aria-label={t.choose}
        onChange={async (event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          const brings = file && (await onLook(file));
          setAsked(file && brings ? { file, brings } : undefined);
        }}
      />
      {!asked && (
        <div>
          <Button icon="people" act="merge-choose" onClick={() => input.current?.click()}>
            {t.choose}
          </Button>
        </div>
      )}
      {asked && (
        <div className="stack" role="status" data-brings={asked.brings.events}>
          <p>{t.brings(asked.brings)}</p>
          <div className="row">
            <Button
              look="go"
              act="merge-do"
              disabled={nothing(asked.brings)}
              onClick={async () => {
                setAsked(undefined);
                await onMerge(asked.file);
              }}
            >
              {t.merge}
            </Button>
            <Button act="merge-cancel" onClick={() => setAsked(undefined)}>
              {common.cancel}
            </Button>
          </div>
        </div>
      )}
      <ul className="plain">
        {merges.map((m) => (
          <li key={m.id} className="row">
            <span className="grow">{t.merged(m.from, dayInWords(m.on, now, language))}</span>
            <Button small look="quiet" icon="undo" act="merge-undo" onClick={() => onUndo(m.id)}>
              {common.undo}
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
