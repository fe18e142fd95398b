import { useEffect, useState } from 'react';
import type { HandoffPlan, PlanWarning } from '../../lib/domain/plan';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

export interface PlanPartProps {
  to: 'sql' | 'opportunity';
  plan: (to: 'sql' | 'opportunity') => Promise<HandoffPlan | null>;
  /** What changes the plan when it changes: the lead's newest stamp. */
  version: string;
  onFix: (warning: PlanWarning) => void;
}

const grave: readonly PlanWarning[] = ['suppressed', 'missing'];
const fixable = ['not-informed', 'missing', 'no-endpoint', 'no-permission', 'paused'] as const;

/** What handing the lead over will send, and what a rep should know first, each with what to do. */
export function PlanPart({ to, plan, version, onFix }: PlanPartProps) {
  const t = useText().handoffs;
  const [found, setFound] = useState<HandoffPlan | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the lead changes
  useEffect(() => {
    let live = true;
    plan(to)
      .catch(() => null)
      .then((answer) => live && setFound(answer));
    return () => {
      live = false;
    };
  }, [to, version]);
  if (found === undefined) return <p className="tiny">{t.planLoading}</p>;
  if (found === null) return null;
  return (
    <div className="stack tight plan" data-part="plan">
      {found.warnings.map((warning) => {
        const fix = fixable.find((one) => one === warning);
        return (
          <div key={warning} className={`row note ${grave.includes(warning) ? 'warn' : ''}`} data-warning={warning}>
            <span className="grow">{t.warnings[warning]}</span>
            {fix && (
              <Button small act={`fix-${warning}`} onClick={() => onFix(warning)}>
                {t.fixes[fix]}
              </Button>
            )}
          </div>
        );
      })}
      {found.to.map((one) => (
        <details key={one.endpoint}>
          <summary data-act="plan-details">{t.planTo(one.name)}</summary>
          {one.missing.length > 0 && (
            <p className="fault">{t.missing(one.missing.map((any) => any.join(' / ')).join(', '))}</p>
          )}
          {one.requests.map(({ method, url, body }) => (
            <figure key={`${method} ${url} ${body.length}`}>
              <figcaption className="tiny break">
                <strong>{method}</strong> {url}
              </figcaption>
              {body && (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
                <pre className="answer mono" tabIndex={0}>
                  {laidOut(body)}
                </pre>
              )}
            </figure>
          ))}
        </details>
      ))}
    </div>
  );
}

function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
