import { displayName } from '../../lib/domain/display-name';
import type { Lead } from '../../lib/domain/lead';
import { funnelStages } from '../../lib/domain/stage';
import { Avatar } from '../ui/Avatar';
import { useText } from '../ui/i18n-context';

export interface LeadRowProps {
  lead: Lead;
  /** Its place in the list, px from the top. */
  top: number;
  current: boolean;
  position: number;
  total: number;
  onOpen: () => void;
}

/** One line of the list: who, where they work, how deep in the funnel. */
export function LeadRow({ lead, top, current, position, total, onOpen }: LeadRowProps) {
  const t = useText();
  const name = displayName(lead);
  const depth = funnelStages.indexOf(lead.stage as (typeof funnelStages)[number]) + 1;
  const about = [lead.fields.jobTitle?.value ?? lead.fields.headline?.value, lead.fields.company?.value];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list box has the keyboard (active descendant)
    <div
      className="lead-row"
      role="option"
      id={`lead-${lead.id}`}
      aria-selected={current}
      aria-posinset={position}
      aria-setsize={total}
      data-act="open-lead"
      style={{ transform: `translateY(${top}px)` }}
      onClick={onOpen}
    >
      <Avatar name={name} small />
      <div className="grow">
        <span className="name" dir="auto">
          {name || t.lead.unnamed}
        </span>
        <span className="tiny about" dir="auto">
          {about.filter(Boolean).join(' · ')}
        </span>
      </div>
      <span className="depth">
        <i className={`on${depth}`} />
        {t.lead.stages[lead.stage]}
      </span>
    </div>
  );
}
