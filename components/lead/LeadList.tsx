import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Lead } from '../../lib/domain/lead';
import { funnelStages, type Stage } from '../../lib/domain/stage';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Segments } from '../ui/Segments';
import { Empty } from '../ui/States';
import { LeadRow } from './LeadRow';
import { matchLeads } from './match-leads';

const rowHeight = 54;

/** Every lead: search blind to accents and case, stage filter, only the rows in sight built. `/` searches, arrows and Enter open. */
export function LeadList({ leads, onOpen }: { leads: readonly Lead[]; onOpen: (leadId: string) => void }) {
  const t = useText();
  const [query, setQuery] = useState('');
  const [stage, setStage] = useState<Stage | 'all'>('all');
  const [at, setAt] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const asked = useDeferredValue(query);
  const shown = useMemo(() => matchLeads(leads, asked, stage === 'all' ? undefined : stage), [leads, asked, stage]);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: { width: 360, height: 560 },
  });

  useEffect(() => {
    const onSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || (event.target as HTMLElement).matches?.('input, textarea, select')) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onSlash);
    return () => document.removeEventListener('keydown', onSlash);
  }, []);
  const go = (to: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, to));
    setAt(next);
    rows.scrollToIndex(next);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    const lead = shown[at];
    if (to !== undefined) go(to);
    else if (event.key === 'Enter' && lead) onOpen(lead.id);
    else return;
    event.preventDefault();
  };
  if (!leads.length)
    return (
      <Empty title={t.lead.noLeads} icon="people">
        {t.lead.noLeadsHint}
      </Empty>
    );
  return (
    <div className="leads">
      <div className="filters">
        <input
          ref={search}
          className="input"
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls="lead-list"
          aria-activedescendant={shown[at] && `lead-${shown[at].id}`}
          aria-label={t.lead.search}
          placeholder={t.lead.searchLeads(leads.length)}
          data-act="search"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
        />
        <Segments
          label={t.lead.stageFilter}
          value={stage}
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
          onChange={(value) => {
            setStage(value);
            setAt(0);
          }}
        />
      </div>
      <p className="hidden-text" role="status">
        {t.lead.found(shown.length)}
      </p>
      {!shown.length && (
        <Empty
          title={t.lead.noMatch}
          icon="search"
          action={
            <Button
              act="clear-search"
              onClick={() => {
                setQuery('');
                setStage('all');
                search.current?.focus();
              }}
            >
              {t.lead.clearSearch}
            </Button>
          }
        >
          {t.lead.noMatchHint}
        </Empty>
      )}
      <div
        className="scroller"
        id="lead-list"
        role="listbox"
        aria-label={t.lead.leads}
        hidden={!shown.length}
        ref={scroller}
        tabIndex={0}
        aria-activedescendant={shown[at] && `lead-${shown[at].id}`}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="presentation">
          {rows.getVirtualItems().map((row) => {
            const lead = shown[row.index];
            return (
              lead && (
                <LeadRow
                  key={lead.id}
                  lead={lead}
                  top={row.start}
                  current={row.index === at}
                  position={row.index + 1}
                  total={shown.length}
                  onOpen={() => onOpen(lead.id)}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
