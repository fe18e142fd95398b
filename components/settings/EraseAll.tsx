import { useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { Part } from './Part';

/** Erases everything, once the word is written out. */
export function EraseAll({ onErase }: { onErase: () => void }) {
  const { common, settings } = useText();
  const t = settings.data;
  const [asked, setAsked] = useState(false);
  const [word, setWord] = useState('');
  const close = (): void => {
    setAsked(false);
    setWord('');
  };
  const erase = (): void => {
    onErase();
    close();
  };
  return (
    <Part title={t.eraseAll} why={t.eraseAllHint}>
      <div>
        <Button look="danger" act="erase-all" onClick={() => setAsked(true)}>
          {t.eraseAllAct}
        </Button>
      </div>
      {asked && (
        <Dialog
          title={t.eraseAllTitle}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{common.cancel}</Button>
              <Button look="danger" act="erase-all-yes" disabled={word.trim() !== t.eraseWord} onClick={erase}>
                {t.eraseYes}
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>{t.eraseAllText}</p>
            <TextField
              label={t.eraseAllType(t.eraseWord)}
              value={word}
              autoComplete="off"
              spellCheck={false}
              act="erase-word"
              onChange={(event) => setWord(event.currentTarget.value)}
            />
          </div>
        </Dialog>
      )}
    </Part>
  );
}
