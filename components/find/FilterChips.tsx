import type { LeadQuery } from '../../lib/domain/lead-query';
import { funnelStages } from '../../lib/domain/stage';
import type { ListView } from '../../lib/domain/view';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import { filterInWords, setFilters, without } from './query-words';

export interface FilterChipsProps {
  query: LeadQuery;
  view: ListView;
  onQuery: (query: LeadQuery) => void;
}

/** The filters that are set, each to be taken off; the stages of the funnel have buttons of their own. */
export function FilterChips({ query, view, onQuery }: FilterChipsProps) {
  const t = useText();
  const parts = setFilters(query).filter(
    (part) => part !== 'stage' || !(funnelStages as readonly string[]).includes(query.stage ?? ''),
  );
  if (!parts.length) return null;
  return (
    <ul className="row wrap chips" aria-label={t.find.filterTitle}>
      {parts.map((part) => {
        const words = filterInWords(t, view, query, part);
        return (
          <li key={part} className="tag" dir="auto">
            {words}
            <button
              type="button"
              aria-label={t.find.remove(words)}
              data-act={`chip-${part}`}
              onClick={() => onQuery(without(query, [part]))}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
