import { useId, useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';

/** Erasing cannot be taken back: how many is typed out first. */
export function EraseDialog({ count, onErase, onClose }: { count: number; onErase: () => void; onClose: () => void }) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const right = typed.replace(/\D/g, '') === String(count);
  return (
    <Dialog
      title={t.find.ask.erase(count)}
      onClose={onClose}
      actions={
        <>
          <Button act="many-cancel" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button look="danger" type="submit" form={id} act="many-erase" disabled={!right}>
            {t.find.sure.erase(count)}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (right) onErase();
        }}
      >
        <p>{t.find.eraseText}</p>
        <TextField
          label={t.find.eraseType(count)}
          act="erase-count"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}
