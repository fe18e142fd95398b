import type { Import } from '../../lib/domain/import';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useText } from '../ui/i18n-context';

/** Asks before a whole import is taken back, with what that does. */
export function UndoImport({ one, onUndo, onClose }: { one: Import; onUndo: () => void; onClose: () => void }) {
  const t = useText().imports.undo;
  return (
    <Dialog
      title={t.title(one.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.no}</Button>
          <Button look="danger" act="import-undo-yes" onClick={onUndo}>
            {t.yes}
          </Button>
        </>
      }
    >
      <p>{t.text(one.leads, one.matched)}</p>
    </Dialog>
  );
}
