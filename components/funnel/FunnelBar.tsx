import { funnelStages, type Stage, stages } from '../../lib/domain/stage';
import { useText } from '../ui/i18n-context';

/** TOFU to opportunity: how deep the lead is, in depth of colour and in words. */
export function FunnelBar({ stage }: { stage: Stage }) {
  const t = useText();
  const at = stages.indexOf(stage);
  return (
    <ol className="funnel" aria-label={t.lead.funnel}>
      {funnelStages.map((name, i) => (
        <li
          key={name}
          aria-current={name === stage ? 'step' : undefined}
          title={t.lead.stageLong[name]}
          data-stage={name}
        >
          <i className={i <= at && stage !== 'lost' ? `on${i + 1}` : undefined} />
          <span>{t.lead.stages[name]}</span>
        </li>
      ))}
    </ol>
  );
}
