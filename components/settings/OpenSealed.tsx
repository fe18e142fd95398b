import { useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';

export interface OpenSealedProps {
  fileName: string;
  /** The one before did not open it. */
  wrong: boolean;
  onPassphrase: (passphrase: string) => void;
  onClose: () => void;
}

/** Asks for the passphrase of an encrypted file. */
export function OpenSealed({ fileName, wrong, onPassphrase, onClose }: OpenSealedProps) {
  const { backup: t, common } = useText();
  const [passphrase, setPassphrase] = useState('');
  const open = () => passphrase && onPassphrase(passphrase);
  return (
    <Dialog
      title={t.openTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="go" act="open-sealed" disabled={!passphrase} onClick={open}>
            {t.open}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <p>{t.openText(fileName)}</p>
        <TextField
          label={t.passphrase}
          error={wrong && !passphrase ? t.openWrong : undefined}
          type="password"
          autoComplete="current-password"
          act="file-passphrase"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}
