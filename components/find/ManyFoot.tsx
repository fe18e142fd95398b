import type { Role } from '../../lib/domain/event';
import { mayDo } from '../../lib/domain/may-do';
import { rolesInWords } from '../lead/in-words';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Menu } from '../ui/Menu';
import type { FileKind } from './find-client';
import type { ManyKind } from './many-options';
import type { Result, Running } from './use-many';

/** How far it is, and a way to stop it. */
export function ManyProgress({ running }: { running: Running }) {
  const t = useText().find;
  return (
    <div className="many-foot row" role="status" data-many="running">
      <span className="tiny">{t.doing[running.what]}</span>
      <progress
        className="grow"
        value={running.what === 'export' ? undefined : running.done}
        max={running.all}
        aria-label={t.doing[running.what]}
      />
      {running.what !== 'export' && <span className="tiny">{t.progress(running.done, running.all)}</span>}
      {running.stop && (
        <Button small act="many-stop" onClick={running.stop}>
          {t.stop}
        </Button>
      )}
    </div>
  );
}

/** What was done, and what refused, by reason. */
export function ManyResult({ result, onClose }: { result: Result; onClose: () => void }) {
  const t = useText();
  const all = result.refused.reduce((sum, { n }) => sum + n, 0);
  return (
    <section className="many-foot stack tight" aria-label={t.find.result} data-many="result">
      <div role="status">
        <p className="strong">{result.text}</p>
        <p>{t.find.refused(all)}</p>
      </div>
      <ul className="tiny">
        {result.refused.map(({ why, n }) => (
          <li key={why}>
            {t.find.found(n)} : {why}
          </li>
        ))}
      </ul>
      <div className="row">
        {result.undo && (
          <Button small icon="undo" act="many-undo" onClick={result.undo}>
            {t.common.undo}
          </Button>
        )}
        <Button small look="quiet" act="many-close" onClick={onClose}>
          {t.common.close}
        </Button>
      </div>
    </section>
  );
}

export interface SelectionBarProps {
  count: number;
  total: number;
  roles: readonly Role[];
  onAct: (kind: ManyKind | 'erase') => void;
  onExport?: (kind: FileKind) => void;
  onAll: () => void;
  onNone: () => void;
}

/** What can be done with the selection. */
export function SelectionBar({ count, total, roles, onAct, onExport, onAll, onNone }: SelectionBarProps) {
  const t = useText();
  const why = (kind: ManyKind) =>
    mayDo[kind].some((role) => roles.includes(role)) ? undefined : t.lead.roleNeeded(rolesInWords(t, mayDo[kind]));
  const files = (save: (kind: FileKind) => void) =>
    (['csv', 'json'] as const).map((kind) => ({
      key: kind,
      label: t.find[kind],
      icon: 'download' as const,
      act: `many-${kind}`,
      onChoose: () => save(kind),
    }));
  const button = (kind: ManyKind) => (
    <Button small act={`many-${kind}`} why={why(kind)} onClick={() => onAct(kind)}>
      {t.find.acts[kind]}
    </Button>
  );
  return (
    <section className="many-foot row wrap" aria-label={t.find.selected(count)} data-many="selected">
      <span className="strong">{t.find.selected(count)}</span>
      {count < total && (
        <Button small look="quiet" act="select-all-found" onClick={onAll}>
          {t.find.all(total)}
        </Button>
      )}
      <Button small look="quiet" icon="close" iconOnly={t.find.none} act="select-none" onClick={onNone} />
      <span className="row many-acts">
        {button('tag')}
        {button('assign')}
        {button('offer')}
        <Menu
          small
          look="quiet"
          icon="more"
          iconOnly={t.find.more}
          label={t.find.more}
          act="many-more"
          items={[
            {
              key: 'untag',
              label: t.find.acts.untag,
              icon: 'tag',
              act: 'many-untag',
              why: why('untag'),
              onChoose: () => onAct('untag'),
            },
            ...(onExport ? files(onExport) : []),
            {
              key: 'erase',
              label: `${t.find.acts.erase}…`,
              icon: 'close',
              act: 'many-erase-ask',
              onChoose: () => onAct('erase'),
            },
          ]}
        />
      </span>
    </section>
  );
}
