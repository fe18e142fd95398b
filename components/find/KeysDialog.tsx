import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useText } from '../ui/i18n-context';

/** The keys of the list. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { keyList, keyNames: k } = t.find;
  const keys: [keyof typeof keyList, string[]][] = [
    ['search', ['/']],
    ['move', [k.arrows]],
    ['open', [k.enter]],
    ['select', [k.space]],
    ['extend', [k.shift, k.arrows]],
    ['all', [k.control, 'A']],
    ['clear', [k.escape]],
    ['tag', ['T']],
    ['offer', ['O']],
    ['assign', ['A']],
    ['keys', ['?']],
  ];
  return (
    <Dialog
      title={t.find.keys}
      onClose={onClose}
      actions={
        <Button act="keys-close" onClick={onClose}>
          {t.common.close}
        </Button>
      }
    >
      <dl className="keys">
        {keys.map(([what, pressed]) => (
          <div key={what} className="row">
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{keyList[what]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
