import type { Import } from '../../lib/domain/import';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Empty } from '../ui/States';
import { fullDate } from '../ui/when';

export interface PastImportsProps {
  imports: readonly Import[];
  onUndo: (one: Import) => void;
  onRefused: (one: Import) => void;
}

/** Every import there was, the latest first: what came of it, its refused rows, its undo. */
export function PastImports({ imports, onUndo, onRefused }: PastImportsProps) {
  const { imports: t, language } = useText();
  if (!imports.length)
    return (
      <Empty title={t.past.none} icon="download">
        {t.past.noneHint}
      </Empty>
    );
  const state = ({ state: now, done }: Import): string => {
    const words = t.past.states[now];
    return typeof words === 'string' ? words : words(done);
  };
  const undo = ({ state: now }: Import): string => (now === 'undoing' ? t.undo.again : t.undo.act);
  return (
    <section className="stack tight" aria-label={t.past.title}>
      <h3>{t.past.title}</h3>
      <ul className="import-past">
        {imports.map((one) => (
          <li key={one.id} data-import={one.state}>
            <div className="grow">
              <p className="strong" dir="auto">
                {one.name}
              </p>
              <p className="tiny">{t.past.by(one.by.user, fullDate(one.on, language))}</p>
              <p className={one.state === 'done' || one.state === 'undone' ? 'tiny' : 'import-half'}>{state(one)}</p>
              {one.state !== 'undone' && (
                <p className="tiny">{t.past.numbers(one.leads, one.matched, one.engagements)}</p>
              )}
            </div>
            {one.refused > 0 && one.state !== 'undone' && (
              <Button small look="quiet" icon="download" act="import-refused" onClick={() => onRefused(one)}>
                {t.past.refused(one.refused)}
              </Button>
            )}
            {one.state !== 'undone' && (
              <Button
                small
                look="quiet"
                icon="undo"
                act="import-undo"
                aria-label={`${undo(one)}: ${one.name}`}
                onClick={() => onUndo(one)}
              >
                {undo(one)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
