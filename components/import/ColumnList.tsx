import type { ColumnTarget, Mapping } from '../../lib/domain/saved-mapping';
import type { FileColumn } from '../../lib/import/row-source';
import { useText } from '../ui/i18n-context';
import { ColumnRow } from './ColumnRow';

/** So many columns are shown at once; of more, those nobody recognised are folded away. */
const few = 30;

export interface ColumnListProps {
  columns: readonly FileColumn[];
  chosen: Mapping['columns'];
  /** Whether the guesses stand, or a saved mapping's choices do. */
  guesses: boolean;
  onChosen: (columns: Mapping['columns']) => void;
}

/** Every column of the file against what it becomes, in the file's order. */
export function ColumnList({ columns, chosen, guesses, onChosen }: ColumnListProps) {
  const t = useText().imports.columns;
  const folded = columns.length > few ? columns.filter(({ key, target }) => !target && !chosen[key]) : [];
  const choose = (key: string, target: ColumnTarget | undefined): void => {
    const { [key]: _, ...others } = chosen;
    onChosen(target ? { ...others, [key]: target } : others);
  };
  const row = (column: FileColumn) => (
    <ColumnRow
      key={column.key}
      column={column}
      target={chosen[column.key]}
      guessed={guesses && column.target !== undefined && chosen[column.key] === column.target}
      onTarget={(target) => choose(column.key, target)}
    />
  );
  return (
    <section className="stack tight" aria-label={t.title}>
      <h3>{t.title}</h3>
      <p className="muted">{t.hint}</p>
      <ul className="import-columns">{columns.filter((one) => !folded.includes(one)).map(row)}</ul>
      {folded.length > 0 && (
        <details>
          <summary>{t.more(folded.length)}</summary>
          <ul className="import-columns">{folded.map(row)}</ul>
        </details>
      )}
    </section>
  );
}
