import type { Command } from '../../lib/domain/command';
import type { TouchKind, TouchOutcome } from '../../lib/domain/event';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import { touchIcon } from './icons';

const offered: readonly [TouchKind, readonly TouchOutcome[]][] = [
  ['call', ['reached', 'no-answer']],
  ['email', ['replied', 'no-answer']],
  ['linkedin-message', ['replied', 'no-answer']],
  ['meeting', ['reached', 'no-answer']],
];

/** What sales did, and what came of it: one click each. */
export function TouchPicker({ onAdd }: { onAdd: (command: Command) => void }) {
  const t = useText();
  return (
    <ul className="touches">
      {offered.map(([kind, outcomes]) => (
        <li key={kind} className="row">
          <span className="accent">
            <Icon name={touchIcon[kind]} />
          </span>
          <span className="grow">{t.lead.touches[kind]}</span>
          {outcomes.map((outcome) => (
            <Button
              key={outcome}
              small
              act={`touch-${kind}-${outcome}`}
              aria-label={`${t.lead.touches[kind]}: ${t.lead.outcomes[outcome]}`}
              onClick={() => onAdd({ do: 'touch', kind, outcome })}
            >
              {t.lead.outcomes[outcome]}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
}
