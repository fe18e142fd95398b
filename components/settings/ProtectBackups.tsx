import { useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';

export interface ProtectBackupsProps {
  /** Whether a passphrase is kept. */
  isProtected: boolean;
  onProtect: (passphrase: string) => Promise<void>;
  onUnprotect: () => void;
}

const shortest = 12;

/** Whether backups are encrypted: a passphrase, written twice, since a lost one opens nothing. */
export function ProtectBackups({ isProtected, onProtect, onUnprotect }: ProtectBackupsProps) {
  const t = useText().backup;
  const [asked, setAsked] = useState(false);
  return (
    <div className="row wrap" data-protected={isProtected}>
      {isProtected && <span className="grow">{t.isProtected}</span>}
      <Button small look={isProtected ? 'quiet' : 'plain'} act="backup-protect" onClick={() => setAsked(true)}>
        {isProtected ? t.change : t.protect}
      </Button>
      {isProtected && (
        <Button small look="quiet" act="backup-unprotect" onClick={onUnprotect}>
          {t.unprotect}
        </Button>
      )}
      {asked && <PassphraseDialog onClose={() => setAsked(false)} onProtect={onProtect} />}
    </div>
  );
}

function PassphraseDialog({ onClose, onProtect }: { onClose: () => void } & Pick<ProtectBackupsProps, 'onProtect'>) {
  const { backup: t, common } = useText();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [state, setState] = useState<'tried' | 'busy'>();
  const short = passphrase.length < shortest;
  const differs = again !== passphrase;
  const protect = async (): Promise<void> => {
    setState('tried');
    if (short || differs) return;
    setState('busy');
    await onProtect(passphrase);
    onClose();
  };
  return (
    <Dialog
      title={t.protectTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="go" act="backup-protect-yes" disabled={state === 'busy'} onClick={() => void protect()}>
            {state === 'busy' ? t.protecting : t.protectYes}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void protect();
        }}
      >
        <p>{t.protectWhy}</p>
        <TextField
          label={t.passphrase}
          hint={t.passphraseHint}
          error={state && short ? t.tooShort : undefined}
          type="password"
          autoComplete="new-password"
          act="passphrase"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <TextField
          label={t.again}
          error={state && !short && differs ? t.differ : undefined}
          type="password"
          autoComplete="new-password"
          act="passphrase-again"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
