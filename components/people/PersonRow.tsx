import { useId } from 'react';
import type { Candidate } from '../../lib/domain/candidate';
import type { Lead } from '../../lib/domain/lead';
import { funnelStages } from '../../lib/domain/stage';
import { Avatar } from '../ui/Avatar';
import { useText } from '../ui/i18n-context';

export interface PersonRowProps {
  person: Candidate;
  /** The lead they are; null for somebody new. */
  lead: Lead | null | undefined;
  looking: boolean;
  /** Given: the row can be chosen. */
  checked?: boolean;
  onToggle?: () => void;
  onOpen: () => void;
}

/** One person of a list: who, what they do, the stage if they are known; a click shows them. */
export function PersonRow({ person, lead, looking, checked, onToggle, onOpen }: PersonRowProps) {
  const t = useText();
  const id = useId();
  const { name, headline, jobTitle, company } = person.fields;
  const called = name?.value ?? person.emails[0]?.value ?? t.lead.unnamed;
  const about = [jobTitle?.value ?? headline?.value, company?.value].filter(Boolean).join(' · ');
  const depth = lead ? funnelStages.indexOf(lead.stage as (typeof funnelStages)[number]) + 1 : 0;
  return (
    <li className="person-row">
      {onToggle && (
        <input
          type="checkbox"
          checked={checked}
          data-act="select"
          aria-label={t.people.select(called)}
          onChange={onToggle}
        />
      )}
      <button
        type="button"
        data-act="open-person"
        aria-describedby={id}
        title={t.people.openPerson(called)}
        onClick={onOpen}
      >
        <Avatar name={called} small />
        <span className="grow">
          <span className="name" dir="auto">
            {called}
          </span>
          <span className="tiny about" dir="auto">
            {about || (name ? person.emails[0]?.value : '')}
          </span>
        </span>
      </button>
      <span className="depth" id={id}>
        {lead ? (
          <>
            <i className={`on${depth}`} />
            {t.lead.stages[lead.stage]}
          </>
        ) : (
          !looking && t.people.unknown
        )}
      </span>
    </li>
  );
}
