import { useState } from 'react';
import type { CountedWord } from '../../lib/domain/word';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { SelectField } from '../ui/Field';
import { useText } from '../ui/i18n-context';

export interface MergeDialogProps {
  from: CountedWord;
  others: readonly CountedWord[];
  busy: boolean;
  onMerge: (into: CountedWord) => void;
  onClose: () => void;
}

/** Which one a tag or campaign becomes; says how many leads that is about before anything is done. */
export function MergeDialog({ from, others, busy, onMerge, onClose }: MergeDialogProps) {
  const { common, words: t } = useText();
  const [id, setId] = useState(others[0]?.word.id ?? '');
  const into = others.find((one) => one.word.id === id);
  const { name } = from.word;
  return (
    <Dialog
      title={t.mergeTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button act="merge-cancel" onClick={onClose}>
            {common.cancel}
          </Button>
          {into && (
            <Button look="go" act="merge-go" disabled={busy} onClick={() => onMerge(into)}>
              {t.mergeGo}
            </Button>
          )}
        </>
      }
    >
      {into ? (
        <div className="stack">
          <SelectField
            label={t.mergeInto}
            act="merge-into"
            value={id}
            options={others.map(({ word, leads }) => ({ value: word.id, label: `${word.name} · ${t.leads(leads)}` }))}
            onChange={setId}
          />
          <p role="status">{t.mergeCount(name, from.leads, into.word.name, into.leads)}</p>
        </div>
      ) : (
        <p>{t.mergeNone}</p>
      )}
    </Dialog>
  );
}
