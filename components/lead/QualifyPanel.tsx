import type { Lead } from '../../lib/domain/lead';
import { answers, buyerPhases, questions } from '../../lib/domain/stage';
import { useText } from '../ui/i18n-context';
import { Segments } from '../ui/Segments';
import type { Act } from './use-act';

/** The buyer phase and the four answers. "Unknown" is an answer; blank is not. */
export function QualifyPanel({ lead, act }: { lead: Lead; act: Act }) {
  const t = useText();
  return (
    <div className="stack">
      <div className="stack tight">
        <span className="strong">{t.lead.buyerPhase}</span>
        <Segments
          label={t.lead.buyerPhase}
          value={lead.phase}
          options={buyerPhases.map((value) => ({ value, label: t.lead.phases[value], act: `phase-${value}` }))}
          onChange={(phase) => lead.phase !== phase && act({ do: 'set-phase', phase })}
        />
      </div>
      {questions.map((question) => (
        <div className="stack tight" key={question}>
          <span>{t.lead.questions[question]}</span>
          <Segments
            label={t.lead.questions[question]}
            value={lead.answers[question]}
            options={answers.map((value) => ({
              value,
              label: t.lead.answers[value],
              act: `answer-${question}-${value}`,
            }))}
            onChange={(answer) => lead.answers[question] !== answer && act({ do: 'answer', question, answer })}
          />
        </div>
      ))}
    </div>
  );
}
