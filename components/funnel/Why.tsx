import { Fragment } from 'react';
import { assess, type Need } from '../../lib/domain/assess';
import type { LeadView } from '../../lib/domain/view';
import { evidenceInWords } from '../lead/in-words';
import { useText } from '../ui/i18n-context';
import { useNow } from '../ui/use-now';
import { dayInWords } from '../ui/when';

export interface WhyProps {
  view: LeadView;
  /** Somebody wants to fill in what is missing. */
  onNeed: (need: Need) => void;
}

/** Why the lead stands where it does, and what the next stage lacks. */
export function Why({ view, onNeed }: WhyProps) {
  const t = useText();
  const now = useNow(60_000);
  const { lead, history } = view;
  const next = assess(lead, view.contract, now);
  const stage = next.stage && t.lead.stages[next.stage];
  const last = history.find((e) => e.type === 'moved');
  const captured = history.findLast((e) => e.type === 'captured');
  const day = (ms: number) => dayInWords(ms, now, t.language);
  const evidence = last?.data.rule?.met
    .filter((m) => m.need !== 'name')
    .map((m) => evidenceInWords(t, m.need, m.with))
    .join(', ');
  // Which engagements it rests on, the weightiest first, each kind once.
  const counted = [...new Set(last?.data.evidence?.engagement.map((e) => t.lead.engagements[e.type]))]
    .slice(0, 3)
    .join(', ');
  return (
    <ul className="why" aria-label={t.lead.whyHere}>
      {last ? (
        <li className="ok">
          <span>
            {last.data.rule
              ? t.lead.movedByRule(t.lead.stages[last.data.to], day(last.on))
              : t.lead.movedBack(
                  last.by.user || t.lead.someone,
                  last.data.reason ? t.lead.reasons[last.data.reason] : '',
                  day(last.on),
                )}{' '}
            <span className="muted" dir="auto">
              {[evidence ?? last.data.note, counted].filter(Boolean).join(', ')}
            </span>
          </span>
        </li>
      ) : (
        <li className="ok">
          <span>{t.lead.capturedWhy(captured?.by.user ?? '', day(lead.capturedOn))}</span>
        </li>
      )}
      {next.stage && next.missing.length > 0 && (
        <li className="no">
          <span>
            <b>{t.lead.forStage(stage ?? '')}</b>{' '}
            {next.missing.map((need, i) => (
              <Fragment key={need}>
                <span className="need">
                  <button type="button" className="link" data-act={`need-${need}`} onClick={() => onNeed(need)}>
                    {t.lead.needs[need]}
                  </button>
                  {i < next.missing.length - 1 && ','}
                </span>{' '}
              </Fragment>
            ))}
          </span>
        </li>
      )}
      {next.stage && !next.missing.length && next.stage !== 'opportunity' && (
        <li className="ok">
          <span>{t.lead.readyFor(stage ?? '')}</span>
        </li>
      )}
    </ul>
  );
}
