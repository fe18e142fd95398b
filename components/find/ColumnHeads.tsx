import type { LeadQuery, LeadSort } from '../../lib/domain/lead-query';
import { useText } from '../ui/i18n-context';

const columns = [
  ['name', 'name'],
  ['stage', undefined],
  ['grade', 'grade'],
  ['owner', undefined],
  ['tags', undefined],
  ['captured', 'captured'],
  ['due', 'due'],
] as const satisfies readonly (readonly [string, LeadSort | undefined])[];

/** What the columns of a wide list are; by some it can be sorted, pressed again the other way round. */
export function ColumnHeads({ query, onQuery }: { query: LeadQuery; onQuery: (query: LeadQuery) => void }) {
  const t = useText().find;
  return (
    <div className="column-heads tiny">
      {columns.map(([column, sort]) =>
        sort ? (
          <button
            key={column}
            type="button"
            className={`head-${column}`}
            aria-label={t.sortBy(t.columns[column])}
            aria-pressed={query.sort === sort}
            data-act={`head-${column}`}
            onClick={() =>
              onQuery({ ...query, sort, reverse: query.sort === sort && !query.reverse ? true : undefined })
            }
          >
            {t.columns[column]}
            {query.sort === sort && <span aria-hidden="true">{query.reverse ? ' ↑' : ' ↓'}</span>}
          </button>
        ) : (
          <span key={column} className={`head-${column}`}>
            {t.columns[column]}
          </span>
        ),
      )}
    </div>
  );
}
