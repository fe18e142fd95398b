import type { EngagedMoment, Moment } from '../../lib/domain/timeline';
import { engagementIcon, touchIcon } from '../lead/icons';
import { Icon } from '../ui/Icon';
import { type Text, useText } from '../ui/i18n-context';
import { fullDate, timeOfDay } from '../ui/when';
import { sourceInWords, utmInWords } from './TouchpointLine';

/** Whole and half points as people read them. */
export const rounded = (points: number) => Math.round(points * 10) / 10;

/** One thing that happened: what, told by whom, its points now or why it has none. */
export function MomentLine({ moment }: { moment: Moment }) {
  const t = useText();
  const when = (
    <time className="tiny" dateTime={new Date(moment.on).toISOString()} title={fullDate(moment.on, t.language)}>
      {timeOfDay(moment.on, t.language)}
    </time>
  );
  if (moment.group === 'touch')
    return (
      <li className="sales" data-moment="touch">
        <Icon name={touchIcon[moment.kind]} />
        <span>{`${t.lead.touches[moment.kind]}, ${t.lead.outcomes[moment.outcome]}`}</span>
        {when}
      </li>
    );
  return (
    <li data-moment={moment.type} data-because={moment.because}>
      <Icon name={engagementIcon[moment.type]} />
      <span>
        {t.lead.engagements[moment.type]}
        {moment.title && <b dir="auto"> {moment.title}</b>}
        <span className="tiny block" dir="auto">
          {detail(moment, t)}
        </span>
      </span>
      <span className="worth">
        {!moment.because && <b>{t.lead.score.points(rounded(moment.points))}</b>}
        {when}
      </span>
    </li>
  );
}

/** Why it does not count, or how often it halved; then where it comes from. */
function detail({ because, halved, source, utm }: EngagedMoment, t: Text): string {
  const score = because ? t.timeline.because[because] : halved > 0 && t.timeline.halved(halved);
  return [score, source && sourceInWords(t, source), utmInWords(utm)].filter(Boolean).join(' · ');
}
