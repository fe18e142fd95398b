import type { Found } from '../../lib/domain/found';
import { everyLead, type LeadQuery } from '../../lib/domain/lead-query';
import { sameQuery, unsorted } from '../../lib/domain/query-params';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Empty } from '../ui/States';

export interface NothingFoundProps {
  found: Found;
  onQuery: (query: LeadQuery) => void;
  /** Enters somebody by hand, who is called so. */
  onAdd: (name: string) => void;
  /** Opens the import page. */
  onImport?: () => void;
}

/** No lead at all, or none that matches: what may have been meant, and what to do. */
export function NothingFound({ found: { query, meant }, onQuery, onAdd, onImport }: NothingFoundProps) {
  const t = useText();
  const add = (name: string) => (
    <Button act="add-by-hand" icon="plus" onClick={() => onAdd(name)}>
      {t.find.addByHand(name)}
    </Button>
  );
  // The order alone is no reason to find nobody.
  if (sameQuery(unsorted(query), everyLead))
    return (
      <Empty
        title={t.lead.noLeads}
        icon="people"
        action={
          <>
            {add('')}
            {onImport && (
              <Button icon="download" act="import-first" onClick={onImport}>
                {t.imports.open}
              </Button>
            )}
          </>
        }
      >
        {t.lead.noLeadsHint}
      </Empty>
    );
  return (
    <Empty
      title={t.find.noMatch}
      icon="search"
      action={
        <>
          {meant && (
            <Button look="go" act="meant" onClick={() => onQuery({ ...query, text: meant })}>
              {t.find.meant(meant)}
            </Button>
          )}
          <Button
            act="clear-search"
            onClick={() => onQuery({ ...everyLead, sort: query.sort, reverse: query.reverse })}
          >
            {t.lead.clearSearch}
          </Button>
          {add(query.text.trim())}
        </>
      }
    >
      {t.find.noMatchHint}
    </Empty>
  );
}
