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
  leads: readonly Lead[];
  onErase: (leadId: string) => void;
}

const most = 6;

/** Text as it is compared: no case, no accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Leads whose name or address holds every word of `query`; none for an empty one. */
export function matches(leads: readonly Lead[], query: string): Lead[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return leads.filter((lead) => {
    const text = plain(`${displayName(lead)} ${emailsOf(lead).join(' ')}`);
    return words.every((word) => text.includes(word));
  });
}

/** Finds a person by name and erases them, after a question. */
export function EraseOne({ leads, onErase }: EraseOneProps) {
  const { common, settings } = useText();
  const t = settings.data;
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState<Lead>();
  const found = matches(leads, query);
  const nameOf = (lead: Lead): string => displayName(lead) || t.unnamed;
  return (
    <Part title={t.eraseOne} why={`${t.eraseOneHint} ${t.hashes}`}>
      <TextField
        label={t.search}
        type="search"
        value={query}
        act="erase-search"
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div role="status">
        {query.trim() && found.length === 0 && <p className="muted">{t.noMatch}</p>}
        {found.length > most && <p className="tiny">{t.moreMatches(found.length - most)}</p>}
      </div>
      <ul className="lines">
        {found.slice(0, most).map((lead) => (
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
                  onErase(asked.id);
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
