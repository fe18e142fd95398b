import { useId } from 'react';
import { assess } from '../../lib/domain/assess';
import { fading } from '../../lib/domain/engagement-score';
import type { LeadView } from '../../lib/domain/view';
import { useText } from '../ui/i18n-context';
import { useNow } from '../ui/use-now';
import { dayInWords } from '../ui/when';

/** The grade, and on hover or focus what it is made of: points by group, what fades and when, under which contract. */
export function Grade({ view }: { view: LeadView }) {
  const t = useText();
  const id = useId();
  const now = useNow(60_000);
  const { lead, contract } = view;
  const a = assess(lead, contract, now);
  const fades = fading(lead, contract, now, 2);
  const s = t.lead.score;
  return (
    <span className="grade">
      <button type="button" className="chip" aria-describedby={id} aria-label={s.title(a.grade)} data-act="grade">
        {a.grade}
      </button>
      <span className="tiny numbers" aria-hidden="true" title={`${s.fit} · ${s.engagement}`}>
        {a.fit} · {a.engagement}
      </span>
      <span className="breakdown" role="tooltip" id={id}>
        <b>
          {s.fit} {a.fit}
        </b>
        {a.evidence.fit.map((p) => (
          <span key={p.group} className="line">
            <span>
              {t.lead.fitGroups[p.group]} <i>{p.with}</i>
            </span>
            <span>{s.points(p.points)}</span>
          </span>
        ))}
        {!a.evidence.fit.length && <i>{s.none}</i>}
        <b>
          {s.engagement} {a.engagement}
        </b>
        {a.evidence.engagement.map((g) => (
          <span key={g.group} className="line">
            <span>
              {t.lead.engagementGroups[g.group]} {g.raw > g.points && <i>{s.capped(g.cap)}</i>}
            </span>
            <span>{s.points(Math.round(g.points * 10) / 10)}</span>
          </span>
        ))}
        {!a.evidence.engagement.length && <i>{s.none}</i>}
        {fades.length > 0 && <b>{s.fading}</b>}
        {fades.map((f) => (
          <span key={f.on} className="line">
            {s.fades(`${s.engagement} ${f.engagement}`, dayInWords(f.on, now, t.language))}
          </span>
        ))}
        <i>{s.contract(view.contractNumber)}</i>
      </span>
    </span>
  );
}
