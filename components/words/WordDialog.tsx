import { useState } from 'react';
import type { Word, WordPatch } from '../../lib/domain/word';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { CampaignFields } from './CampaignFields';
import { ColourChoice } from './ColourChoice';
import { draftOf, faultsOf, patchOf } from './word-draft';

export interface WordDialogProps {
  kind: Word['kind'];
  /** The word that is changed; absent: a new one is made. */
  word?: Word;
  /** The others of its kind on the list: it may not be called like one of them. */
  others: readonly Word[];
  busy: boolean;
  onSave: (patch: WordPatch) => void;
  onClose: () => void;
}

/** Makes or changes a tag or a campaign. */
export function WordDialog({ kind, word, others, busy, onSave, onClose }: WordDialogProps) {
  const text = useText();
  const t = text.words;
  const [draft, setDraft] = useState(() => draftOf(word));
  const faults = faultsOf(draft, others, text);
  const patch = patchOf(draft, word);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const ready = draft.name.trim() !== '' && !Object.keys(faults).length && Object.keys(patch).length > 0;
  return (
    <Dialog
      title={word ? t.edit[kind] : t.fresh[kind]}
      onClose={onClose}
      actions={
        <>
          <Button act="word-cancel" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button look="go" type="submit" form="word-form" act="word-save" disabled={!ready || busy}>
            {word ? text.common.save : t.create}
          </Button>
        </>
      }
    >
      <form
        id="word-form"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) onSave(patch);
        }}
      >
        <TextField
          label={t.name}
          act="word-name"
          autoFocus
          required
          maxLength={80}
          error={faults.name}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <ColourChoice value={draft.colour} onChange={(colour) => change({ colour })} />
        {kind === 'campaign' && <CampaignFields draft={draft} faults={faults} onChange={change} />}
      </form>
    </Dialog>
  );
}
