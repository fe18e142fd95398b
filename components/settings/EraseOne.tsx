import { useState } from 'react';
import { displayName, emailsOf } from '../../lib/domain/display-name';
import type { Lead } from '../../lib/domain/lead';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { Part } from './Part';

export interface EraseOneProps {
  query: string;
  onQuery: (query: string) => void;
  /** The first few leads the query finds, and how many more there are. */
  found: readonly Lead[];
  more: number;
  onErase: (lead: Lead) => void;
}

/** Finds a person by name and erases them, after a question. */
export function EraseOne({ query, onQuery, found, more, onErase }: EraseOneProps) {
  const { common, settings } = useText();
  const t = settings.data;
  const [asked, setAsked] = useState<Lead>();
  const nameOf = (lead: Lead): string => displayName(lead) || t.unnamed;
  return (
    <Part title={t.eraseOne} why={`${t.eraseOneHint} ${t.hashes}`}>
      <TextField
        label={t.search}
        type="search"
        value={query}
        act="erase-search"
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      <div role="status">
        {query.trim() && found.length === 0 && <p className="muted">{t.noMatch}</p>}
        {more > 0 && <p className="tiny">{t.moreMatches(more)}</p>}
      </div>
      <ul className="lines">
        {found.map((lead) => (
          <li key={lead.id}>
            <Avatar name={nameOf(lead)} small />
            <span className="grow">
              {nameOf(lead)} <span className="tiny">{lead.fields.company?.value ?? emailsOf(lead)[0]}</span>
            </span>
            <Button
              small
              look="danger"
              act="erase-one"
              aria-label={t.eraseName(nameOf(lead))}
              onClick={() => setAsked(lead)}
            >
              {t.erase}
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          title={t.eraseTitle(nameOf(asked))}
          onClose={() => setAsked(undefined)}
          actions={
            <>
              <Button onClick={() => setAsked(undefined)}>{common.cancel}</Button>
              <Button
                look="danger"
                act="erase-one-yes"
                onClick={() => {
                  onErase(asked);
                  setAsked(undefined);
                }}
              >
                {t.eraseYes}
              </Button>
            </>
          }
        >
          <p>{t.eraseText}</p>
        </Dialog>
      )}
    </Part>
  );
}
