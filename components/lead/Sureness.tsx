import type { Confidence } from '../../lib/domain/candidate';
import { useText } from '../ui/i18n-context';

/** How sure a value is: a word, a mark of one to three dots, and the reason on hover. */
export function Sureness({ of }: { of: Confidence }) {
  const t = useText();
  return (
    <span className={`sure ${of}`} title={t.lead.confidenceLong[of]}>
      <i aria-hidden="true">{{ high: '●●●', medium: '●●○', low: '●○○' }[of]}</i> {t.lead.confidence[of]}
    </span>
  );
}
