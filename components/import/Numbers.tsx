import type { ReactNode } from 'react';
import { grouped } from '../../lib/i18n/counted';
import { useText } from '../ui/i18n-context';

/** A number and what it is of. Of nothing, it stands back. */
export interface Figure {
  key: string;
  label: string;
  n: number;
  hint?: ReactNode;
}

/** A few large numbers side by side. */
export function Numbers({ figures }: { figures: readonly Figure[] }) {
  const { language } = useText();
  return (
    <dl className="import-numbers">
      {figures.map(({ key, label, n, hint }) => (
        <div key={key} data-figure={key} data-n={n}>
          <dt>
            {label}
            {hint && <span className="tiny block">{hint}</span>}
          </dt>
          <dd>{grouped(language, n)}</dd>
        </div>
      ))}
    </dl>
  );
}
