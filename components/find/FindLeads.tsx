import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Role } from '../../lib/domain/event';
import type { LeadQuery, SavedSearch } from '../../lib/domain/lead-query';
import { mayDo } from '../../lib/domain/may-do';
import { sameQuery, unsorted } from '../../lib/domain/query-params';
import type { ListView } from '../../lib/domain/view';
import { rolesInWords } from '../lead/in-words';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Fault, Loading } from '../ui/States';
import { useToast } from '../ui/Toast';
import { useNow } from '../ui/use-now';
import { ColumnHeads } from './ColumnHeads';
import { EraseDialog } from './EraseDialog';
import { FilterChips } from './FilterChips';
import { FilterSheet } from './FilterSheet';
import type { FindClient } from './find-client';
import { KeysDialog } from './KeysDialog';
import { LeadList } from './LeadList';
import { createLeadRows } from './lead-rows';
import { listStart, placeAfter, selectAll, selectNone, toStart } from './list-state';
import { ManyDialog } from './ManyDialog';
import { ManyProgress, ManyResult, SelectionBar } from './ManyFoot';
import type { ManyKind } from './many-options';
import { NothingFound } from './NothingFound';
import { SavedSearches } from './SavedSearches';
import { SearchBar } from './SearchBar';
import { useFound } from './use-found';
import { useMany } from './use-many';

export interface FindLeadsProps {
  client: FindClient;
  view: ListView;
  roles: readonly Role[];
  searches: readonly SavedSearch[];
  query: LeadQuery;
  onQuery: (query: LeadQuery) => void;
  onOpen: (leadId: string) => void;
  onAdd: (name: string) => void;
  /** Shows the same list where there is more room. */
  onWide?: () => void;
  /** Opens the import page. */
  onImport?: () => void;
  /** Columns, where there is room for them. */
  wide?: boolean;
  ref?: Ref<{ focus(): void }>;
}

type Asking = { kind: ManyKind | 'erase'; ids: readonly string[] };

/** Finds anyone among all leads, and acts on many. */
export function FindLeads({
  client,
  view,
  roles,
  searches,
  query,
  onQuery,
  onOpen,
  onAdd,
  onWide,
  onImport,
  wide = false,
  ref,
}: FindLeadsProps) {
  const t = useText();
  const toast = useToast();
  const now = useNow(60_000);
  const rows = useMemo(() => createLeadRows((ids) => client.rows(ids)), [client]);
  const { found, counted, fault, again, onFault } = useFound(client, rows, query, view.version);
  const [state, setState] = useState(listStart);
  const [filtering, setFiltering] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  const many = useMany(client);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<{ focus(): void }>(null);
  useImperativeHandle(ref, () => ({ focus: () => (list.current ?? input.current)?.focus() }));

  const before = useRef(found);
  useEffect(() => {
    const last = before.current;
    before.current = found;
    if (!last || !found || last === found) return;
    // What is no longer seen is not acted upon; only another order keeps the selection.
    if (!sameQuery(unsorted(found.query), unsorted(last.query))) setState(listStart);
    else if (!sameQuery(found.query, last.query)) setState(toStart);
    else setState((old) => ({ ...old, at: placeAfter(last, found, old.at) }));
  }, [found]);

  const current = found?.ids(state.at, state.at + 1) ?? [];
  const ask = (kind: ManyKind | 'erase') => {
    if (kind !== 'erase' && !mayDo[kind].some((role) => roles.includes(role)))
      return toast({ text: t.lead.roleNeeded(rolesInWords(t, mayDo[kind])) });
    const ids = state.selected.size ? [...state.selected] : current;
    if (ids.length && !many.running) setAsking({ kind, ids });
  };
  const back = () => setAsking(undefined);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking) list.current?.focus();
    asked.current = asking !== undefined;
  }, [asking]);
  const onKeys = useCallback(() => setShowsKeys(true), []);
  const leave = (to: 'list' | 'lead') => {
    const [id] = current;
    if (to === 'list') list.current?.focus();
    else if (id !== undefined) onOpen(id);
  };
  const closeKeys = () => setShowsKeys(false);
  return (
    <div className={wide ? 'leads wide' : 'leads'}>
      <h2 className="hidden-text">{t.find.list}</h2>
      <SearchBar
        query={query}
        onQuery={onQuery}
        filtering={filtering}
        onFilter={() => setFiltering(!filtering)}
        onLeave={leave}
        onKeys={onKeys}
        input={input}
      />
      {filtering && <FilterSheet query={query} view={view} onQuery={onQuery} onClose={() => setFiltering(false)} />}
      <FilterChips query={query} view={view} onQuery={onQuery} />
      <SavedSearches
        searches={searches}
        query={query}
        onQuery={onQuery}
        onSearches={(next) => client.saveSearches(next)}
      />
      <div className="row count-row">
        <p className="tiny grow" role="status" data-found={counted ? found?.total : undefined}>
          {found && counted && t.find.found(found.total)}
          {state.selected.size > 0 && <span className="hidden-text">{t.find.selected(state.selected.size)}</span>}
          {found && !found.fresh && ` · ${t.find.renewing}`}
        </p>
        {onImport && (
          <Button small look="quiet" icon="download" iconOnly={t.imports.open} act="open-import" onClick={onImport} />
        )}
        {found && counted && found.total > 0 && !state.selected.size && (
          <Button small look="quiet" act="select-all" onClick={() => setState(selectAll(state, found))}>
            {t.people.selectAll}
          </Button>
        )}
        {onWide && <Button small look="quiet" icon="page" iconOnly={t.find.inTab} act="leads-wide" onClick={onWide} />}
        <Button small look="quiet" icon="question" iconOnly={t.find.keys} act="keys" onClick={onKeys} />
      </div>
      {fault && (
        <Fault
          title={t.find.failed}
          action={
            <Button act="find-again" onClick={again}>
              {t.common.tryAgain}
            </Button>
          }
        />
      )}
      {!found && !fault && <Loading />}
      {found?.total === 0 && <NothingFound found={found} onQuery={onQuery} onAdd={onAdd} onImport={onImport} />}
      {found && found.total > 0 && (
        <>
          {wide && <ColumnHeads query={query} onQuery={onQuery} />}
          <LeadList
            ref={list}
            found={found}
            rows={rows}
            view={view}
            now={now}
            state={state}
            onState={setState}
            onOpen={onOpen}
            onIntent={(intent) => (intent === 'clear' || intent === 'search' ? input.current?.focus() : ask(intent))}
            onFault={onFault}
            wide={wide}
          />
        </>
      )}
      {many.running ? (
        <ManyProgress running={many.running} />
      ) : many.result ? (
        <ManyResult result={many.result} onClose={many.dismiss} />
      ) : (
        state.selected.size > 0 &&
        found && (
          <SelectionBar
            count={state.selected.size}
            total={found.total}
            roles={roles}
            onAct={ask}
            onExport={client.exportLeads && ((kind) => void many.exportAs([...state.selected], kind))}
            onAll={() => setState(selectAll(state, found))}
            onNone={() => setState(selectNone(state))}
          />
        )
      )}
      {asking && asking.kind !== 'erase' && (
        <ManyDialog
          kind={asking.kind}
          count={asking.ids.length}
          view={view}
          roles={roles}
          onClose={back}
          onDo={(option) => {
            back();
            if (asking.kind !== 'erase') void many.act(asking.kind, asking.ids, option);
          }}
        />
      )}
      {asking?.kind === 'erase' && (
        <EraseDialog
          count={asking.ids.length}
          onClose={back}
          onErase={() => {
            back();
            setState(selectNone(state));
            void many.erase(asking.ids);
          }}
        />
      )}
      {showsKeys && <KeysDialog onClose={closeKeys} />}
    </div>
  );
}
