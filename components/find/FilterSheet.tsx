import { standings } from '../../lib/domain/lead';
import { dues, type LeadQuery, sourceGroups } from '../../lib/domain/lead-query';
import { stages } from '../../lib/domain/stage';
import type { ListView } from '../../lib/domain/view';
import { liveWords } from '../../lib/domain/word';
import { Sheet } from '../lead/Sheet';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { dayEdge, dayText } from './day-field';
import { type FilterPart, filterParts, ownerInWords, setFilters, without } from './query-words';

export interface FilterSheetProps {
  query: LeadQuery;
  view: ListView;
  onQuery: (query: LeadQuery) => void;
  onClose: () => void;
}

const grades = ['A', 'B', 'C'].flatMap((row) => [row, `${row}1`, `${row}2`, `${row}3`]);

/** Every filter; each takes effect as it is chosen. */
export function FilterSheet({ query, view, onQuery, onClose }: FilterSheetProps) {
  const t = useText();
  const { parts, any, dues: dueWords, sources } = t.find;
  const named = (kind: 'tag' | 'campaign') =>
    liveWords(view.words)
      .filter((word) => word.kind === kind)
      .sort((a, b) => a.name.localeCompare(b.name, t.language))
      .map(({ id, name }) => ({ value: id, label: name }));
  const people = [...new Set(['nobody', view.me, ...view.people.map((person) => person.id)])];
  const choices: Partial<Record<FilterPart, { value: string; label: string }[]>> = {
    stage: stages.map((value) => ({ value, label: t.lead.stages[value] })),
    standing: standings.map((value) => ({ value, label: t.lead.standings[value] })),
    tag: named('tag'),
    campaign: named('campaign'),
    owner: people.map((value) => ({ value, label: ownerInWords(t, view, value) })),
    grade: grades.map((value) => ({ value, label: value.length > 1 ? `\u2003${value}` : value })),
    due: dues.map((value) => ({ value, label: dueWords[value] })),
    source: sourceGroups.map((value) => ({ value, label: sources[value] })),
  };
  const set = (part: FilterPart, value: string | number | undefined) =>
    onQuery(value === undefined || value === '' ? without(query, [part]) : { ...query, [part]: value });
  const day = (part: 'capturedFrom' | 'capturedUntil', edge: 'start' | 'end') => (
    <TextField
      label={parts[part]}
      act={`filter-${part}`}
      type="date"
      value={dayText(query[part])}
      onChange={(event) => set(part, dayEdge(event.currentTarget.value, edge))}
    />
  );
  return (
    <Sheet title={t.find.filterTitle} onClose={onClose}>
      <div className="filter-fields">
        {filterParts.map((part) => {
          const options = choices[part];
          return (
            options && (
              <SelectField
                key={part}
                label={parts[part]}
                act={`filter-${part}`}
                value={String(query[part] ?? '')}
                options={[{ value: '', label: any }, ...options]}
                onChange={(value) => set(part, value)}
              />
            )
          );
        })}
        {day('capturedFrom', 'start')}
        {day('capturedUntil', 'end')}
      </div>
      <div className="row">
        <Button act="filter-done" onClick={onClose}>
          {t.find.done}
        </Button>
        {setFilters(query).length > 0 && (
          <Button look="quiet" act="filter-clear" onClick={() => onQuery(without(query, filterParts))}>
            {t.find.clearAll}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
