import { isStrong } from '../../lib/domain/identity';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { identityInWords } from './in-words';
import type { Act } from './use-act';

/** Taking a joined lead apart: which of those it was joined of is somebody else. What had joined them no longer does. */
export function SplitSheet({
  view,
  busy,
  act,
  onDone,
}: {
  view: LeadView;
  busy: boolean;
  act: Act;
  onDone: () => void;
}) {
  const t = useText();
  const joined = view.joined ?? [];
  const split = async (other: string) => {
    const one = joined.find((member) => member.id === other);
    const rest = joined.filter((member) => member.id !== other);
    const theirs = new Set(rest.flatMap((member) => member.identities));
    const identities = (one?.identities ?? []).filter((identity) => isStrong(identity) && theirs.has(identity));
    // What a person merged is taken back; what an identity joined is barred.
    const merges = view.history.filter((e) => e.type === 'merged' && (e.data.other === other || e.leadId === other));
    const undo = { do: 'undo' as const, events: merges.map((e) => e.id) };
    if (merges.length && !(await act(undo))) return;
    const from = rest.map((member) => member.id);
    if ((merges.length && !identities.length) || (await act({ do: 'unmerge', other, from, identities }))) onDone();
  };
  return (
    <div className="stack">
      <p className="tiny">{t.people.splitTitle}</p>
      {joined.map((member) => (
        <Button
          key={member.id}
          small
          icon="person"
          act={`split-${member.id}`}
          disabled={busy}
          onClick={() => void split(member.id)}
        >
          {t.people.splitOne(
            [member.name, ...member.identities.slice(0, 1).map(identityInWords)].filter(Boolean).join(', '),
          )}
        </Button>
      ))}
    </div>
  );
}
