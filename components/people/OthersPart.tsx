import type { Candidate } from '../../lib/domain/candidate';
import type { Lead } from '../../lib/domain/lead';
import { useText } from '../ui/i18n-context';
import { PersonRow } from './PersonRow';

export interface OthersPartProps {
  people: readonly Candidate[];
  known: readonly (Lead | null)[] | undefined;
  onOpen: (index: number) => void;
}

/** The other people of a mail: each can be shown and saved like its sender. */
export function OthersPart({ people, known, onOpen }: OthersPartProps) {
  const t = useText();
  return (
    <section className="people others" aria-label={t.people.others(people.length)}>
      <h3 className="tiny">{t.people.others(people.length)}</h3>
      <ul>
        {people.map((person, i) => (
          <PersonRow
            key={person.identities.join()}
            person={person}
            lead={known?.[i]}
            looking={known === undefined}
            onOpen={() => onOpen(i)}
          />
        ))}
      </ul>
    </section>
  );
}
