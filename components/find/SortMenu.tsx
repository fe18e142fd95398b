import { type LeadQuery, leadSorts } from '../../lib/domain/lead-query';
import { useText } from '../ui/i18n-context';
import { Menu } from '../ui/Menu';

/** In which order, and the other way round. */
export function SortMenu({ query, onQuery }: { query: LeadQuery; onQuery: (query: LeadQuery) => void }) {
  const t = useText().find;
  const { sort, reverse } = query;
  const now = [t.sorts[sort], reverse && t.reversed].filter(Boolean).join(', ');
  return (
    <Menu
      look="quiet"
      icon="sort"
      iconOnly={`${t.sort}: ${now}`}
      label={t.sort}
      act="sort"
      items={[
        ...leadSorts.map((one) => ({
          key: one,
          label: t.sorts[one],
          checked: one === sort,
          act: `sort-${one}`,
          onChoose: () => onQuery({ ...query, sort: one, reverse: undefined }),
        })),
        {
          key: 'reverse',
          label: reverse ? `${t.reverse} ✓` : t.reverse,
          icon: 'retry' as const,
          act: 'sort-reverse',
          onChoose: () => onQuery({ ...query, reverse: reverse ? undefined : true }),
        },
      ]}
    />
  );
}
