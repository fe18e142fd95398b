import type { Moment } from '../../lib/domain/timeline';
import type { LeadView } from '../../lib/domain/view';
import { wordOf } from '../../lib/domain/word';
import { Dotted } from '../ui/Dot';
import { useText } from '../ui/i18n-context';
import { dayInWords, fullDay } from '../ui/when';
import { MomentLine } from './MomentLine';
import { timelineDays } from './timeline-days';

export interface TimelineDaysProps {
  moments: readonly Moment[];
  view: LeadView;
  now: number;
}

/** Moments under their day, and in a day under their campaign. */
export function TimelineDays({ moments, view, now }: TimelineDaysProps) {
  const t = useText();
  const campaignOf = (id: string | undefined) => (id === undefined ? undefined : wordOf(view.campaigns, id));
  const days = timelineDays(moments, (id) => campaignOf(id)?.id ?? id);
  return (
    <ol className="days">
      {days.map(({ day, campaigns }) => (
        <li key={day}>
          <h4 title={fullDay(day, t.language)}>{dayInWords(day, now, t.language)}</h4>
          {campaigns.map(({ campaign, moments: some }) => {
            const word = campaignOf(campaign);
            return (
              <div key={campaign ?? ''}>
                {word && (
                  <p className="tiny">
                    <Dotted word={word} />
                  </p>
                )}
                <ul className="history">
                  {some.map((moment) => (
                    <MomentLine key={moment.id} moment={moment} />
                  ))}
                </ul>
              </div>
            );
          })}
        </li>
      ))}
    </ol>
  );
}
