import { useContext } from 'react';
import { type FitRule, fitGroups } from '../../lib/domain/fit-rules';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Editing, Num } from './Num';
import type { PartProps } from './part-props';

/** The fit rules: in each group the first that matches counts. */
export function FitPart({ contract, onChange }: PartProps) {
  const t = useText();
  const editing = useContext(Editing);
  const { rules } = contract.fit;
  const set = (next: FitRule[]) => onChange({ ...contract, fit: { rules: next } });
  const change = (id: string, part: Partial<FitRule>) => set(rules.map((r) => (r.id === id ? { ...r, ...part } : r)));
  return (
    <>
      <p className="muted">{t.contract.fitText}</p>
      <table>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id} data-rule={rule.id}>
              <th scope="row">
                {editing ? (
                  <select
                    className="input"
                    aria-label={t.contract.group}
                    value={rule.group}
                    onChange={(event) => change(rule.id, { group: event.currentTarget.value as FitRule['group'] })}
                  >
                    {fitGroups.map((g) => (
                      <option key={g} value={g}>
                        {t.lead.fitGroups[g]}
                      </option>
                    ))}
                  </select>
                ) : (
                  t.lead.fitGroups[rule.group]
                )}
              </th>
              <td>
                {editing ? (
                  <textarea
                    className="input"
                    rows={2}
                    aria-label={t.contract.words}
                    data-act={`words-${rule.id}`}
                    defaultValue={rule.words.join(', ')}
                    onChange={(event) =>
                      change(rule.id, {
                        words: event.currentTarget.value
                          .split(',')
                          .map((x) => x.trim().slice(0, 80))
                          .filter(Boolean)
                          .slice(0, 200),
                      })
                    }
                  />
                ) : (
                  <span className="words">{rule.words.join(', ') || t.contract.noWords}</span>
                )}
              </td>
              <td>
                <Num
                  label={`${t.lead.fitGroups[rule.group]}, ${t.contract.points}`}
                  act={`points-${rule.id}`}
                  min={-200}
                  max={200}
                  value={rule.points}
                  onChange={(points) => change(rule.id, { points })}
                />
              </td>
              {editing && (
                <td>
                  <Button
                    look="quiet"
                    small
                    icon="close"
                    iconOnly={t.common.remove}
                    onClick={() => set(rules.filter((r) => r.id !== rule.id))}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {editing && rules.length < 60 && (
        <Button
          small
          icon="plus"
          act="add-rule"
          onClick={() =>
            set([
              ...rules,
              {
                id: `rule-${rules.length + 1}-${rules.map((r) => r.id).join('').length}`.slice(0, 40),
                group: 'industry',
                words: [],
                points: 5,
              },
            ])
          }
        >
          {t.contract.addRule}
        </Button>
      )}
    </>
  );
}
