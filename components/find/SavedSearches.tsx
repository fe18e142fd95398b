import { useState } from 'react';
import { everyLead, type LeadQuery, type SavedSearch } from '../../lib/domain/lead-query';
import { sameQuery } from '../../lib/domain/query-params';
import { NewWord } from '../lead/NewWord';
import { Sheet } from '../lead/Sheet';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Menu, type MenuItem } from '../ui/Menu';
import { useToast } from '../ui/Toast';

export interface SavedSearchesProps {
  searches: readonly SavedSearch[];
  query: LeadQuery;
  onQuery: (query: LeadQuery) => void;
  onSearches: (searches: SavedSearch[]) => Promise<unknown>;
}

/** Settings keep no more (lib/domain/settings.ts). */
const most = 50;

/** Searches kept by name, side by side; what was changed of the chosen one can be kept in it or as a new one. */
export function SavedSearches({ searches, query, onQuery, onSearches }: SavedSearchesProps) {
  const t = useText();
  const { saved } = t.find;
  const toast = useToast();
  const [chosen, setChosen] = useState<string>();
  const [naming, setNaming] = useState<'new' | 'rename'>();
  const all = sameQuery(query, everyLead);
  const equal = searches.find((one) => sameQuery(one.query, query));
  const base = equal ?? (all ? undefined : searches.find((one) => one.id === chosen));
  const keep = async (next: SavedSearch[], text: string, undo?: () => void) => {
    await onSearches(next).then(
      () => toast({ text, undo }),
      () => toast({ text: t.lead.refused.failed, fault: true }),
    );
  };
  const change = (id: string, patch: Partial<SavedSearch>, text: string) =>
    keep(
      searches.map((one) => (one.id === id ? { ...one, ...patch } : one)),
      text,
      () => void keep([...searches], t.common.undone),
    );
  const name = (text: string) => {
    setNaming(undefined);
    if (naming === 'rename' && base) return void change(base.id, { name: text }, saved.kept(text));
    const id = crypto.randomUUID();
    setChosen(id);
    void keep([...searches, { id, name: text, query }], saved.kept(text));
  };
  const items: MenuItem[] = base
    ? [
        ...(equal
          ? []
          : [
              {
                key: 'update',
                label: saved.update(base.name),
                icon: 'check' as const,
                act: 'search-update',
                onChoose: () => void change(base.id, { query }, saved.updated(base.name)),
              },
              {
                key: 'new',
                label: saved.saveNew,
                icon: 'plus' as const,
                act: 'search-save-new',
                why: searches.length < most ? undefined : saved.full(most),
                onChoose: () => setNaming('new'),
              },
            ]),
        {
          key: 'rename',
          label: saved.rename,
          icon: 'edit',
          act: 'search-rename',
          onChoose: () => setNaming('rename'),
        },
        {
          key: 'delete',
          label: saved.remove,
          icon: 'close',
          act: 'search-delete',
          onChoose: () =>
            void keep(
              searches.filter((one) => one.id !== base.id),
              saved.removed(base.name),
              () => void keep([...searches], t.common.undone),
            ),
        },
      ]
    : [];
  if (!searches.length && all) return null;
  const pick = (id: string | undefined, next: LeadQuery, label: string, current: boolean) => (
    <button
      key={id ?? ''}
      type="button"
      className="saved-one"
      aria-current={current || undefined}
      data-act={id ? `search-${id}` : 'search-all'}
      dir="auto"
      onClick={() => {
        setChosen(id);
        setNaming(undefined);
        onQuery(next);
      }}
    >
      {label}
    </button>
  );
  return (
    <nav className="saved" aria-label={saved.title}>
      <div className="row">
        {searches.length > 0 && (
          <div className="saved-list">
            {pick(undefined, everyLead, saved.all, all)}
            {searches.map((one) => pick(one.id, one.query, one.name, one === base))}
          </div>
        )}
        {base && (
          <Menu
            small
            look="quiet"
            icon="more"
            iconOnly={saved.more(base.name)}
            label={saved.more(base.name)}
            act="search-more"
            items={items}
          />
        )}
        {!base && !all && (
          <Button
            small
            look="quiet"
            icon="plus"
            iconOnly={searches.length ? saved.save : undefined}
            act="search-save"
            why={searches.length < most ? undefined : saved.full(most)}
            onClick={() => setNaming('new')}
          >
            {saved.save}
          </Button>
        )}
      </div>
      {naming && (
        <Sheet
          key={naming}
          title={naming === 'rename' ? saved.rename : saved.save}
          onClose={() => setNaming(undefined)}
        >
          <NewWord
            label={saved.name}
            act="search-name"
            start={naming === 'rename' ? base?.name : undefined}
            onName={name}
          />
        </Sheet>
      )}
    </nav>
  );
}
