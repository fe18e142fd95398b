import { useId, useState } from 'react';
import type { Candidate } from '../../lib/domain/candidate';
import type { Word } from '../../lib/domain/event';
import type { Lead } from '../../lib/domain/lead';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { ListChoices, type ListWith } from './ListChoices';
import { PersonRow } from './PersonRow';

export interface PeopleListProps {
  people: readonly Candidate[];
  /** For each person the lead they are, null for somebody new; undefined while it is looked up. */
  known: readonly (Lead | null)[] | undefined;
  tags: readonly Word[];
  campaigns: readonly Word[];
  /** What was chosen last time. */
  chosen: ListWith;
  onChosen: (chosen: ListWith) => void;
  /** Tags and engagement are marketing's. */
  marketer: boolean;
  /** How far the capture under way has come. */
  progress?: { done: number; all: number; undoing?: boolean };
  onStop: () => void;
  onCapture: (people: Candidate[], chosen: ListWith) => void;
  onOpen: (index: number) => void;
  nameWord: (kind: Word['kind'], name: string) => Promise<string>;
}

/** The people a page shows now: who is known, choose some or all, say what for, save them in one go. */
export function PeopleList({ people, known, progress, onStop, onCapture, onOpen, ...rest }: PeopleListProps) {
  const t = useText();
  const id = useId();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const selected = people.filter((_, i) => !left.has(i));
  const all = selected.length === people.length;
  const toggle = (index: number) => {
    const next = new Set(left);
    if (!next.delete(index)) next.add(index);
    setLeft(next);
  };
  return (
    <section className="people" aria-labelledby={id}>
      <header className="people-head">
        <h2 className="title" id={id}>
          {t.people.onPage(people.length)}
        </h2>
        <p className="tiny">{t.people.listHint}</p>
        <label className="row check">
          <input
            type="checkbox"
            checked={all}
            data-act="select-all"
            ref={(box) => {
              if (box) box.indeterminate = !all && selected.length > 0;
            }}
            onChange={() => setLeft(all ? new Set(people.map((_, i) => i)) : new Set())}
          />
          <span className="grow">{t.people.selectAll}</span>
          <span className="tiny" role="status">
            {t.people.selected(selected.length)}
          </span>
        </label>
      </header>
      <ul>
        {people.map((person, i) => (
          <PersonRow
            key={person.identities.join() || String(i)}
            person={person}
            lead={known?.[i]}
            looking={known === undefined}
            checked={!left.has(i)}
            onToggle={() => toggle(i)}
            onOpen={() => onOpen(i)}
          />
        ))}
      </ul>
      <footer className="people-foot stack">
        {progress ? (
          <div className="row" role="status">
            <progress
              className="grow"
              value={progress.done}
              max={progress.all}
              aria-label={progress.undoing ? t.people.undoing : t.lead.saving}
            />
            <span className="tiny">{t.people.capturing(progress.done, progress.all)}</span>
            {!progress.undoing && (
              <Button small act="stop-list" onClick={onStop}>
                {t.people.stop}
              </Button>
            )}
          </div>
        ) : (
          <>
            <ListChoices deeds={selected.some((one) => one.deed)} people={selected} {...rest} />
            <Button
              look="go"
              act="save-list"
              disabled={!selected.length}
              onClick={() => onCapture([...selected], rest.chosen)}
            >
              {t.people.capture(selected.length)}
            </Button>
          </>
        )}
      </footer>
    </section>
  );
}
