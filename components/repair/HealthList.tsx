import type { Health, HealthState } from '../../lib/domain/health';
import type { PageKind } from '../../lib/domain/page-kind';
import { Part } from '../settings/Part';
import { useText } from '../ui/i18n-context';
import { Empty } from '../ui/States';
import { HealthRow } from './HealthRow';

export interface HealthListProps {
  healths: readonly Health[];
  now: number;
  onForget: (kind: PageKind) => void;
}

const worstFirst: readonly HealthState[] = ['failing', 'falling-back', 'well'];

/** How each kind of page does, what fails first. */
export function HealthList({ healths, now, onForget }: HealthListProps) {
  const { pages: t } = useText().health;
  const sorted = [...healths].sort(
    (a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state) || b.lastOn - a.lastOn,
  );
  return (
    <Part title={t.title} why={t.why}>
      {sorted[0]?.state === 'failing' && (
        <div className="note stack tight" data-part="health-todo">
          <p>{t.todo}</p>
          <p>{t.report}</p>
        </div>
      )}
      {sorted.length ? (
        <ul className="healths" data-part="health">
          {sorted.map((one) => (
            <HealthRow key={one.kind} health={one} now={now} onForget={() => onForget(one.kind)} />
          ))}
        </ul>
      ) : (
        <Empty title={t.none} icon="page">
          {t.noneHint}
        </Empty>
      )}
    </Part>
  );
}
