import { useId } from 'react';
import { ColumnTarget } from '../../lib/domain/saved-mapping';
import type { FileColumn } from '../../lib/import/row-source';
import { useText } from '../ui/i18n-context';
import { type TargetGroup, targetGroups } from './target-groups';

export interface ColumnRowProps {
  column: FileColumn;
  target: ColumnTarget | undefined;
  /** It stands as it was guessed. */
  guessed: boolean;
  onTarget: (target: ColumnTarget | undefined) => void;
}

const groups = Object.entries(targetGroups) as [TargetGroup, readonly ColumnTarget[]][];

/** A column of the file, some of its values, and what it becomes. */
export function ColumnRow({ column, target, guessed, onTarget }: ColumnRowProps) {
  const t = useText().imports.columns;
  const id = useId();
  const name = /^\d*$/.test(column.header) ? t.column(column.header || column.key) : column.header;
  return (
    <li className="import-column" data-column={column.key} data-target={target ?? ''}>
      <div>
        <label htmlFor={id} className="strong" dir="auto">
          {name}
        </label>
        <p className="tiny" dir="auto" id={`${id}-samples`}>
          {column.samples.slice(0, 3).join(' · ') || t.empty}
        </p>
      </div>
      <div className="row">
        <select
          id={id}
          className="input"
          aria-describedby={`${id}-samples`}
          data-act="column-target"
          value={target ?? ''}
          onChange={(event) => onTarget(ColumnTarget.safeParse(event.currentTarget.value).data)}
        >
          <option value="">{t.not}</option>
          {groups.map(([group, targets]) => (
            <optgroup key={group} label={t.groups[group]}>
              {targets.map((one) => (
                <option key={one} value={one}>
                  {t.targets[one]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <span className="guessed tiny">{guessed && t.guessed}</span>
      </div>
    </li>
  );
}
