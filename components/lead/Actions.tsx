import { now } from '../../lib/clock';
import type { Command } from '../../lib/domain/command';
import type { Role, TouchKind } from '../../lib/domain/event';
import { mayDo, mayMoveTo } from '../../lib/domain/may-do';
import { nextStage } from '../../lib/domain/stage';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Menu, type MenuItem } from '../ui/Menu';
import { touchIcon } from './icons';
import { rolesInWords } from './in-words';
import { stagesBefore } from './MoveBack';
import { type NextStep, nextStep } from './next-step';
import { offerItems } from './offer-items';
import type { Act } from './use-act';

/** The task a sheet is open for. */
export type Task =
  | 'engage'
  | 'touch'
  | 'qualify'
  | 'move-on'
  | 'move-back'
  | 'edit'
  | 'letter'
  | 'split'
  | 'offer'
  | 'reject'
  | 'pause'
  | 'remind'
  | 'recycle';

export interface ActionsProps {
  view: LeadView;
  roles: readonly Role[];
  busy: boolean;
  onNext: (step: NextStep) => void;
  onTask: (task: Task) => void;
  act: Act;
  /** The kind of touch the page at hand is for: logged in one click. */
  touchHere?: TouchKind;
}

/** One prominent button; touch and engagement beside it; the rest behind "⋯". */
export function Actions({ view, roles, busy, onNext, onTask, act, touchHere }: ActionsProps) {
  const t = useText();
  const { lead } = view;
  const step = nextStep(lead, view.contract, roles, now());
  const to = nextStage(lead.stage);
  const may = (allowed: readonly Role[]) => allowed.some((role) => roles.includes(role));
  const why = (name: Command['do'], allowed = mayDo[name]) =>
    may(allowed) ? undefined : t.lead.roleNeeded(rolesInWords(t, allowed));
  const rest: MenuItem[] = [
    { key: 'edit', label: t.lead.editLead, icon: 'edit', act: 'edit', onChoose: () => onTask('edit') },
    {
      key: 'qualify',
      label: t.lead.qualify,
      icon: 'question',
      act: 'qualify',
      why: why('answer'),
      onChoose: () => onTask('qualify'),
    },
  ];
  if (to)
    rest.push({
      key: 'on',
      label: t.lead.moveTo(t.lead.stages[to]),
      icon: 'up',
      act: 'open-move-on',
      why: why('move-on', mayMoveTo[to]),
      onChoose: () => onTask('move-on'),
    });
  if (stagesBefore(lead.stage).length)
    rest.push({
      key: 'back',
      label: t.lead.moveBack,
      icon: 'back',
      act: 'move-back',
      why: why('move-back'),
      onChoose: () => onTask('move-back'),
    });
  rest.push(...offerItems({ view, t, why, onTask, act }));
  rest.push({ key: 'letter', label: t.people.letter, icon: 'mail', act: 'letter', onChoose: () => onTask('letter') });
  if (view.joined)
    rest.push({ key: 'split', label: t.people.split, icon: 'people', act: 'split', onChoose: () => onTask('split') });
  return (
    <div className="stack actions">
      {step !== 'none' && step !== 'answer' && (
        <Button look="go" act="next" data-next={step} disabled={busy} onClick={() => onNext(step)}>
          {t.lead.next[step]}
        </Button>
      )}
      <div className="row wrap">
        <Button small className="grow" icon="phone" act="touch" why={why('touch')} onClick={() => onTask('touch')}>
          {t.lead.touch}
        </Button>
        {touchHere && may(mayDo.touch) && (
          <Button
            small
            className="grow"
            icon={touchIcon[touchHere]}
            act="touch-here"
            disabled={busy}
            onClick={() => void act({ do: 'touch', kind: touchHere, outcome: 'no-answer' })}
          >
            {t.lead.touchHere[touchHere]}
          </Button>
        )}
        <Button small className="grow" icon="spark" act="engage" why={why('engage')} onClick={() => onTask('engage')}>
          {t.lead.engage}
        </Button>
        <Menu small look="quiet" icon="more" iconOnly={t.common.more} label={t.common.more} act="more" items={rest} />
      </div>
    </div>
  );
}
