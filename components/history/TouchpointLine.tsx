import type { Touchpoint } from '../../lib/domain/touchpoints';
import { utmNames } from '../../lib/domain/utm';
import type { LeadView } from '../../lib/domain/view';
import { wordOf } from '../../lib/domain/word';
import { Dotted } from '../ui/Dot';
import { type Text, useText } from '../ui/i18n-context';
import { fullDate, longDay } from '../ui/when';

/** The tool that told of it; "noted by hand" where none did. */
export const sourceInWords = (t: Text, source: string | undefined): string =>
  source ? (t.timeline.sources[source as 'brevo'] ?? source) : t.timeline.byHand;

/** UTM marks as marketers read them: `source=google medium=cpc`. */
export const utmInWords = (utm: Touchpoint['utm']): string =>
  utmNames.flatMap((name) => (utm?.[name] ? `${name}=${utm[name]}` : [])).join(' ');

/** The first or the last time they met our marketing: what, when, told by whom, come from where. */
export function TouchpointLine({ label, point, view }: { label: string; point: Touchpoint; view: LeadView }) {
  const t = useText();
  const campaign = point.campaign && wordOf(view.campaigns, point.campaign);
  const utm = utmInWords(point.utm);
  return (
    <div>
      <dt className="tiny">{label}</dt>
      <dd>
        <span dir="auto">{point.title ?? t.lead.engagements[point.type]}</span>
        {campaign && <Dotted word={campaign} />}
        <span className="tiny block">
          <time dateTime={new Date(point.on).toISOString()} title={fullDate(point.on, t.language)}>
            {longDay(point.on, t.language)}
          </time>
          {` · ${sourceInWords(t, point.source)}`}
          {utm && ` · ${t.timeline.utm} ${utm}`}
        </span>
      </dd>
    </div>
  );
}
