import { useEffect, useMemo, useRef, useState } from 'react';
import { engagementParts, engagementPoints } from '../../lib/domain/engagement-score';
import { type MomentGroup, timeline } from '../../lib/domain/timeline';
import { weekly } from '../../lib/domain/touchpoints';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { useNow } from '../ui/use-now';
import { rounded } from './MomentLine';
import { Sparkline } from './Sparkline';
import { TimelineDays } from './TimelineDays';
import { TimelineFilter } from './TimelineFilter';
import { TouchpointLine } from './TouchpointLine';

/** How many are shown at first, and more at each wish: a card stays light. */
const page = 40;

/** All a prospect and we had to do with each other, by day and campaign: what each is worth now, and why some are worth nothing. */
export function Timeline({ view, onClose }: { view: LeadView; onClose: () => void }) {
  const text = useText();
  const t = text.timeline;
  const now = useNow(60_000);
  const heading = useRef<HTMLHeadingElement>(null);
  const [only, setOnly] = useState<MomentGroup>();
  const [limit, setLimit] = useState(page);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'start' });
  }, []);
  const all = useMemo(() => timeline(view, now), [view, now]);
  const groups = engagementParts(view.lead, view.contract, now);
  const shown = only ? all.filter((m) => m.group === only) : all;
  const met = all.flatMap((m) => (m.group === 'touch' || m.because === 'machine' ? [] : m.on));
  const over = groups.filter((g) => Math.floor(g.raw) > g.points && (!only || g.group === only));
  const { touchpoints } = view;
  return (
    <div className="timeline stack">
      <div className="row">
        <h3 ref={heading} tabIndex={-1} className="grow">
          {t.title} <span className="tiny">{t.pointsNow(engagementPoints(groups))}</span>
        </h3>
        <Button look="quiet" small icon="back" act="timeline-close" onClick={onClose}>
          {t.close}
        </Button>
      </div>
      <Sparkline weeks={weekly(met, now)} />
      {touchpoints && (
        <dl className="touchpoints">
          <TouchpointLine label={t.first} point={touchpoints.first} view={view} />
          {touchpoints.last.id !== touchpoints.first.id && (
            <TouchpointLine label={t.last} point={touchpoints.last} view={view} />
          )}
        </dl>
      )}
      <TimelineFilter moments={all} only={only} onOnly={setOnly} />
      {over.map((g) => (
        <p key={g.group} className="tiny">
          {t.capped(text.lead.engagementGroups[g.group], text.lead.score.points(rounded(g.raw)), g.cap)}
        </p>
      ))}
      <TimelineDays moments={shown.slice(0, limit)} view={view} now={now} />
      {shown.length > limit && (
        <Button look="quiet" small act="timeline-more" onClick={() => setLimit(limit + page)}>
          {t.more(Math.min(page, shown.length - limit))}
        </Button>
      )}
      {view.historyTotal > view.history.length && <p className="tiny">{t.cut}</p>}
    </div>
  );
}
