import { engagementGroups, engagementTypes, groupOf } from '../../lib/domain/engagement';
import { useText } from '../ui/i18n-context';
import { Num, Tick } from './Num';
import type { PartProps } from './part-props';

/** What each engagement is worth, the caps by group, how fast points fade; and the bars of the grades. */
export function EngagementPart({ contract, onChange }: PartProps) {
  const t = useText();
  const c = t.contract;
  const { engagement, grades } = contract;
  const set = (part: Partial<typeof engagement>) => onChange({ ...contract, engagement: { ...engagement, ...part } });
  const grade = (which: 'fit' | 'engagement', i: 0 | 1, n: number) =>
    onChange({ ...contract, grades: { ...grades, [which]: i ? [grades[which][0], n] : [n, grades[which][1]] } });
  return (
    <>
      <p>
        {c.halfLife}{' '}
        <Num
          label={c.halfLifeLabel}
          act="half-life"
          min={1}
          max={3650}
          unit={c.days}
          value={engagement.halfLifeDays}
          onChange={(halfLifeDays) => set({ halfLifeDays })}
        />
        .
      </p>
      <table>
        {engagementGroups.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup">{t.lead.engagementGroups[group]}</th>
              <td>
                {c.atMost}{' '}
                <Num
                  label={`${t.lead.engagementGroups[group]}, ${c.atMost}`}
                  act={`cap-${group}`}
                  value={engagement.caps[group]}
                  onChange={(n) => set({ caps: { ...engagement.caps, [group]: n } })}
                />
              </td>
              <td />
            </tr>
            {engagementTypes
              .filter((type) => groupOf[type] === group)
              .map((type) => (
                <tr key={type}>
                  <td>{t.lead.engagements[type]}</td>
                  <td>
                    <Num
                      label={`${t.lead.engagements[type]}, ${c.points}`}
                      act={`points-${type}`}
                      min={-200}
                      max={200}
                      value={engagement.points[type].points}
                      onChange={(points) =>
                        set({ points: { ...engagement.points, [type]: { ...engagement.points[type], points } } })
                      }
                    />
                  </td>
                  <td>
                    <Tick
                      label={c.once}
                      act={`once-${type}`}
                      checked={engagement.points[type].once}
                      onChange={(once) =>
                        set({ points: { ...engagement.points, [type]: { ...engagement.points[type], once } } })
                      }
                    />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <p>
        {(['fit', 'engagement'] as const).map((which) => (
          <span key={which} className="block">
            {t.lead.score[which]}: {which === 'fit' ? 'A' : '1'} ≥{' '}
            <Num
              label={`${t.lead.score[which]} ${which === 'fit' ? 'A' : '1'}`}
              act={`grade-${which}-0`}
              value={grades[which][0]}
              onChange={(n) => grade(which, 0, n)}
            />
            , {which === 'fit' ? 'B' : '2'} ≥{' '}
            <Num
              label={`${t.lead.score[which]} ${which === 'fit' ? 'B' : '2'}`}
              act={`grade-${which}-1`}
              value={grades[which][1]}
              onChange={(n) => grade(which, 1, n)}
            />
          </span>
        ))}
      </p>
    </>
  );
}
