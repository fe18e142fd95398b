import { useId, useState } from 'react';
import type { Role } from '../../lib/domain/event';
import type { ListView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useText } from '../ui/i18n-context';
import { ChooseOne, type Option } from './ChooseOne';
import { type ManyKind, manyOptions } from './many-options';

export interface ManyDialogProps {
  kind: ManyKind;
  /** How many leads it is for. */
  count: number;
  view: ListView;
  roles: readonly Role[];
  onDo: (option: Option) => void;
  onClose: () => void;
}

/** With what, or to whom; the button says what will be done to how many before it is. */
export function ManyDialog({ kind, count, view, roles, onDo, onClose }: ManyDialogProps) {
  const t = useText();
  const { ask, choose, sure, undoable, noTags, noChoice } = t.find;
  const id = useId();
  const [chosen, setChosen] = useState<Option>();
  return (
    <Dialog
      title={ask[kind](count)}
      onClose={onClose}
      actions={
        <>
          <Button act="many-cancel" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button look="go" type="submit" form={id} act="many-do" disabled={!chosen}>
            {chosen ? sure[kind](count, chosen.label) : ask[kind](count)}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) onDo(chosen);
        }}
      >
        <ChooseOne
          label={choose[kind]}
          options={manyOptions(kind, t, view, roles)}
          chosen={chosen}
          onChosen={setChosen}
          freshOf={kind === 'tag' ? (name) => ({ value: name, label: name, fresh: true }) : undefined}
          none={kind === 'tag' || kind === 'untag' ? noTags : noChoice}
        />
        <p className="tiny">{undoable}</p>
      </form>
    </Dialog>
  );
}
