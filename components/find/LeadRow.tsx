import { memo } from 'react';
import { assess } from '../../lib/domain/assess';
import { displayName } from '../../lib/domain/display-name';
import type { Lead } from '../../lib/domain/lead';
import { funnelStages } from '../../lib/domain/stage';
import type { ListView } from '../../lib/domain/view';
import { runningClock } from '../../lib/domain/work';
import { wornTags } from '../../lib/domain/worn-tags';
import { personName } from '../lead/person-name';
import { initialsOf } from '../ui/Avatar';
import { useText } from '../ui/i18n-context';
import { timeLeftInWords } from '../ui/time-left';
import { dayInWords, fullDate } from '../ui/when';

/** What happened to a row by pointer: `extend` with Shift, `toggle` on its mark or with Ctrl. */
export type RowPress = 'open' | 'toggle' | 'extend';

export interface LeadRowProps {
  id: string;
  /** Undefined while it is loaded. */
  lead: Lead | undefined;
  index: number;
  total: number;
  /** Its place in the list, px from the top. */
  top: number;
  current: boolean;
  selected: boolean;
  /** The room there is: columns, or two lines. */
  wide: boolean;
  view: ListView;
  now: number;
  onPress: (index: number, press: RowPress) => void;
}

/** One line of the list: who, where they work, how deep in the funnel; with room also whose, since when, by when. */
export const LeadRow = memo(function LeadRow({ id, lead, index, total, top, onPress, ...row }: LeadRowProps) {
  const t = useText();
  const press = (event: React.MouseEvent) => {
    const mark = (event.target as HTMLElement).dataset.act === 'select-lead';
    if (event.shiftKey) return onPress(index, 'extend');
    onPress(index, mark || event.ctrlKey || event.metaKey ? 'toggle' : 'open');
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list box has the keyboard (active descendant)
    <div
      className={['lead-row', row.current && 'current', !lead && 'coming'].filter(Boolean).join(' ')}
      role="option"
      id={`lead-${index}`}
      aria-selected={row.selected}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-busy={!lead || undefined}
      aria-label={lead ? undefined : t.find.loadingRow}
      data-act="open-lead"
      data-lead={id}
      style={{ transform: `translateY(${top}px)` }}
      onClick={press}
    >
      {lead && <Cells lead={lead} {...row} />}
    </div>
  );
});

function Cells({ lead, wide, view, now }: Pick<LeadRowProps, 'wide' | 'view' | 'now'> & { lead: Lead }) {
  const t = useText();
  const name = displayName(lead);
  const depth = funnelStages.indexOf(lead.stage as (typeof funnelStages)[number]) + 1;
  const about = [lead.fields.jobTitle?.value ?? lead.fields.headline?.value, lead.fields.company?.value];
  const clock = runningClock(lead);
  const left = clock && !lead.pause ? timeLeftInWords(t, clock, now, view.contract.sla.calendar) : undefined;
  const standing = lead.standing === 'active' ? t.lead.stages[lead.stage] : t.lead.standings[lead.standing];
  return (
    <>
      <span className="face small" aria-hidden="true" data-act="select-lead">
        {initialsOf(name)}
      </span>
      <span className="name" dir="auto">
        {name || t.lead.unnamed}
      </span>
      <span className="tiny about" dir="auto">
        {about.filter(Boolean).join(' · ')}
      </span>
      <span className={`depth on${depth}`}>{standing}</span>
      {wide && (
        <>
          <span className="grade-cell">{assess(lead, view.contract, now).grade}</span>
          <span className="owner" dir="auto">
            {lead.owner && personName(t, view, lead.owner)}
          </span>
          <span className="worn" dir="auto">
            {tagNames(lead, view).join(' · ')}
          </span>
          <time className="captured" title={fullDate(lead.capturedOn, t.language)}>
            {dayInWords(lead.capturedOn, now, t.language)}
          </time>
        </>
      )}
      {left && (
        <span className={`clock ${left.tone}`} title={clock && fullDate(clock.dueAt, t.language)}>
          {left.text}
        </span>
      )}
    </>
  );
}

/** The names of the tags a lead is seen with. */
function tagNames(lead: Lead, view: ListView): string[] {
  return Object.keys(wornTags(lead.tags, view.words))
    .map((id) => view.words.find((word) => word.id === id)?.name ?? '')
    .filter(Boolean);
}
