import type { Command } from '../../lib/domain/command';
import type { LeadView } from '../../lib/domain/view';
import { runningClock } from '../../lib/domain/work';
import type { Text } from '../ui/i18n-context';
import type { MenuItem } from '../ui/Menu';
import type { Task } from './Actions';
import type { Act } from './use-act';

export interface OfferItemsProps {
  view: LeadView;
  t: Text;
  /** Why a role may not. */
  why: (name: Command['do']) => string | undefined;
  onTask: (task: Task) => void;
  act: Act;
}

/** What else can be done between the two sides, behind "⋯": only what the lead's state allows. */
export function offerItems({ view: { lead }, t, why, onTask, act }: OfferItemsProps): MenuItem[] {
  const { offers } = t.lead;
  const items: MenuItem[] = [];
  const task = (name: Task, command: Command['do'], label: string, icon: MenuItem['icon']) =>
    items.push({ key: name, label, icon, act: `open-${name}`, why: why(command), onChoose: () => onTask(name) });
  const now = (command: Command, label: string, icon: MenuItem['icon']) =>
    items.push({
      key: command.do,
      label,
      icon,
      act: command.do,
      why: why(command.do),
      onChoose: () => void act(command),
    });
  const active = lead.standing === 'active';
  const open = lead.offer?.state === 'offered' ? lead.offer : undefined;
  if (active && lead.stage === 'mql' && !open && !lead.owner) task('offer', 'offer', `${offers.title}…`, 'send');
  if (open) now({ do: 'withdraw', offer: open.id }, offers.withdraw, 'undo');
  if (lead.offer?.state === 'accepted' && lead.stage === 'mql' && active)
    task('reject', 'give-back', offers.giveBack, 'back');
  if (lead.pause) now({ do: 'resume' }, offers.resume, 'play');
  else if (runningClock(lead)) task('pause', 'pause', offers.pause, 'phase');
  if (lead.standing !== 'suppressed') task('remind', 'remind', offers.remind, 'meeting');
  if (active && (lead.stage === 'lead' || lead.stage === 'mql')) task('recycle', 'recycle', offers.recycle, 'back');
  if (!active && lead.standing !== 'suppressed') now({ do: 'wake' }, offers.wake, 'up');
  return items;
}
