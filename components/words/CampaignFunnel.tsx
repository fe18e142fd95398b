import { type ReachStep, reachSteps } from '../../lib/domain/campaign-reach';
import { useText } from '../ui/i18n-context';

export interface CampaignFunnelProps {
  counts: Record<ReachStep, number>;
  /** The step whose people are shown. */
  chosen: ReachStep;
  onChoose: (step: ReachStep) => void;
}

/** How many of those engaged came how far; each step shows who. */
export function CampaignFunnel({ counts, chosen, onChoose }: CampaignFunnelProps) {
  const t = useText();
  const all = counts.engaged;
  const percent = new Intl.NumberFormat(t.language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <ul className="reach">
      {reachSteps.map((step) => {
        const share = all ? counts[step] / all : 0;
        return (
          <li key={step}>
            <button
              type="button"
              aria-pressed={step === chosen}
              data-act={`reach-${step}`}
              data-count={counts[step]}
              onClick={() => onChoose(step)}
            >
              <span className="step">{t.words.steps[step]}</span>
              <span className="bar" aria-hidden="true">
                <i className={step} style={{ inlineSize: `${share * 100}%` }} />
              </span>
              <b>{counts[step]}</b>
              <span className="tiny percent">
                {step !== 'engaged' && (
                  <>
                    <span aria-hidden="true">{percent.format(share)}</span>
                    <span className="hidden-text">{t.words.share(percent.format(share))}</span>
                  </>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
