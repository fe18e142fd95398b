import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { Found } from '../../lib/domain/found';
import { queryToParams } from '../../lib/domain/query-params';
import type { ListView } from '../../lib/domain/view';
import { useText } from '../ui/i18n-context';
import { LeadRow, type RowPress } from './LeadRow';
import type { LeadRows } from './lead-rows';
import { intentOf, type ListIntent } from './list-keys';
import { type ListState, moveTo, selectAll, selectNone, toggle } from './list-state';

/** px; lead.css has the same. */
export const rowHeight = 54;
/** Rows are loaded in windows of as many. */
const window = 50;

export interface LeadListProps {
  found: Found;
  rows: LeadRows;
  view: ListView;
  now: number;
  state: ListState;
  onState: (state: ListState) => void;
  onOpen: (leadId: string) => void;
  /** What is asked for the selection, or to leave the list upwards. */
  onIntent: (intent: Exclude<ListIntent['do'], 'move' | 'open' | 'toggle' | 'all'> | 'search') => void;
  /** Rows could not be loaded. */
  onFault: () => void;
  wide: boolean;
  ref?: Ref<{ focus(): void }>;
}

/** The leads found, however many: only the rows in sight are built, and loaded. Keyboard: list-keys.ts. */
export function LeadList({
  found,
  rows,
  view,
  now,
  state,
  onState,
  onOpen,
  onIntent,
  onFault,
  wide,
  ref,
}: LeadListProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  useSyncExternalStore(rows.subscribe, rows.version);
  const { at } = state;
  const rangeExtractor = useCallback(
    // The current row is always built: assistive technology must find what has the keyboard.
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (at < range.count && !shown.includes(at)) shown.push(at);
      return shown.sort((a, b) => a - b);
    },
    [at],
  );
  const virtual = useVirtualizer({
    count: found.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    initialRect: { width: 360, height: 560 },
    rangeExtractor,
  });
  const items = virtual.getVirtualItems();
  const first = Math.floor((virtual.range?.startIndex ?? 0) / window) * window;
  const end = (Math.floor((virtual.range?.endIndex ?? 0) / window) + 1) * window;
  useEffect(() => {
    const wanted = new Set([...found.ids(first, Math.min(found.total, end)), ...found.ids(at, at + 1)]);
    rows.want([...wanted]).catch(onFault);
  }, [rows, found, first, end, at, onFault]);
  const asked = `${queryToParams(found.query)}`;
  const last = useRef(asked);
  useLayoutEffect(() => {
    // Another question begins at the top; the same one, asked anew, stays where it is.
    if (last.current !== asked) scroller.current?.scrollTo({ top: 0 });
    last.current = asked;
  }, [asked]);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus({ preventScroll: true }) }));

  const go = (to: number, extend = false) => {
    const next = moveTo(state, found, to, extend);
    onState(next);
    virtual.scrollToIndex(next.at);
  };
  const press = (index: number, how: RowPress) => {
    const [id] = found.ids(index, index + 1);
    if (how === 'toggle') onState(toggle(state, found, index));
    else if (how === 'extend') onState(moveTo(state, found, index, true));
    else if (id !== undefined) {
      onState(moveTo(state, found, index));
      onOpen(id);
    }
  };
  // One function for all rows and all times, so that a row is drawn anew only for its own sake.
  const latest = useRef(press);
  latest.current = press;
  const onPress = useCallback((index: number, how: RowPress) => latest.current(index, how), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const intent = intentOf(event);
    if (!intent || !found.total) return;
    event.preventDefault();
    const screen = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    if (intent.do === 'move') {
      if (intent.by < 0 && at === 0 && intent.unit === 'row' && !intent.extend) return onIntent('search');
      const by = { row: intent.by, screen: intent.by * screen, end: intent.by * found.total }[intent.unit];
      return go(at + by, intent.extend);
    }
    if (intent.do === 'open') return press(at, 'open');
    if (intent.do === 'toggle') return onState(toggle(state, found, at));
    if (intent.do === 'all') return onState(selectAll(state, found));
    if (intent.do === 'clear' && state.selected.size) return onState(selectNone(state));
    onIntent(intent.do);
  };
  return (
    <div
      className="scroller"
      id="lead-list"
      role="listbox"
      aria-label={t.find.list}
      aria-multiselectable="true"
      ref={scroller}
      tabIndex={0}
      aria-activedescendant={found.total ? `lead-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize() }} role="presentation">
        {items.map(({ index, start }) => {
          const [id = ''] = found.ids(index, index + 1);
          return (
            <LeadRow
              key={id || index}
              id={id}
              lead={rows.get(id)}
              index={index}
              total={found.total}
              top={start}
              current={index === at}
              selected={state.selected.has(id)}
              wide={wide}
              view={view}
              now={now}
              onPress={onPress}
            />
          );
        })}
      </div>
    </div>
  );
}
