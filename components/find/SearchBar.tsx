import { useEffect } from 'react';
import type { LeadQuery } from '../../lib/domain/lead-query';
import { funnelStages } from '../../lib/domain/stage';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Segments } from '../ui/Segments';
import { isTyping } from './list-keys';
import { setFilters, without } from './query-words';
import { SortMenu } from './SortMenu';

export interface SearchBarProps {
  query: LeadQuery;
  onQuery: (query: LeadQuery) => void;
  filtering: boolean;
  onFilter: () => void;
  /** Into the list below, or straight to its current lead. */
  onLeave: (to: 'list' | 'lead') => void;
  onKeys: () => void;
  input: React.RefObject<HTMLInputElement | null>;
}

/** What to look for, the stage, the way to every other filter and to the order. `/` comes here from anywhere, `?` shows the keys. */
export function SearchBar({ query, onQuery, filtering, onFilter, onLeave, onKeys, input }: SearchBarProps) {
  const t = useText();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === '/') input.current?.focus();
      else if (event.key === '?') onKeys();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input, onKeys]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onLeave(event.key === 'Enter' ? 'lead' : 'list');
  };
  const stage = (funnelStages as readonly string[]).includes(query.stage ?? '') ? query.stage : undefined;
  const set = setFilters(query).length;
  return (
    <search className="filters">
      <div className="row search-row">
        <input
          ref={input}
          className="input grow"
          type="search"
          aria-label={t.find.search}
          placeholder={t.find.placeholder}
          data-act="search"
          dir="auto"
          maxLength={200}
          spellCheck={false}
          value={query.text}
          onKeyDown={onKeyDown}
          onChange={(event) => onQuery({ ...query, text: event.currentTarget.value })}
        />
        <Button
          look="quiet"
          icon="filter"
          iconOnly={t.find.filters(set)}
          className={set ? 'set' : undefined}
          aria-expanded={filtering}
          act="filter"
          onClick={onFilter}
        />
        <SortMenu query={query} onQuery={onQuery} />
      </div>
      <Segments
        label={t.lead.stageFilter}
        value={query.stage ? stage : 'all'}
        options={(['all', ...funnelStages] as const).map((value) => ({
          value,
          label:
            value === 'all'
              ? t.lead.allStages
              : value === 'opportunity'
                ? t.lead.opportunityShort
                : t.lead.stages[value],
          act: `stage-${value}`,
        }))}
        onChange={(value) =>
          onQuery(value === 'all' ? without(query, ['stage']) : { ...query, stage: value as 'lead' })
        }
      />
    </search>
  );
}
