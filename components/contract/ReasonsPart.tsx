import { useContext } from 'react';
import { defaultContract, type ReasonRule } from '../../lib/domain/contract';
import { consequences, rejectReasons, subReasons } from '../../lib/domain/reasons';
import { useText } from '../ui/i18n-context';
import { Editing, Num, Tick } from './Num';
import type { PartProps } from './part-props';

/** Sub-reasons that can be asked for: of a reason that has any in the built-in contract or in this one. */
const mayAsk = ({ code, sub }: ReasonRule) =>
  sub.length || defaultContract.reasons.some((r) => r.code === code && r.sub.length) ? subReasons : [];

/** Why sales may say no, what each reason demands and does; how long leads rest; what marketing promises. */
export function ReasonsPart({ contract, onChange }: PartProps) {
  const t = useText();
  const c = t.contract;
  const editing = useContext(Editing);
  const { reasons, recycle, marketing } = contract;
  const set = (next: ReasonRule[]) => onChange({ ...contract, reasons: next });
  const change = (code: string, part: Partial<ReasonRule>) =>
    set(reasons.map((r) => (r.code === code ? { ...r, ...part } : r)));
  const gone = rejectReasons.filter((code) => !reasons.some((r) => r.code === code));
  return (
    <>
      <table>
        <tbody>
          {reasons.map((rule) => (
            <tr key={rule.code} data-reason={rule.code}>
              <th scope="row">
                {editing ? (
                  <Tick
                    label={t.lead.rejectReasons[rule.code]}
                    act={`has-${rule.code}`}
                    checked
                    onChange={() => set(reasons.filter((r) => r.code !== rule.code))}
                  />
                ) : (
                  t.lead.rejectReasons[rule.code]
                )}
              </th>
              <td>
                <div className="ticks">
                  {editing ? (
                    <select
                      className="input all"
                      aria-label={`${t.lead.rejectReasons[rule.code]}: ${c.consequence}`}
                      data-act={`consequence-${rule.code}`}
                      value={rule.consequence}
                      onChange={(event) =>
                        change(rule.code, { consequence: event.currentTarget.value as ReasonRule['consequence'] })
                      }
                    >
                      {consequences.map((one) => (
                        <option key={one} value={one}>
                          {t.lead.consequences[one]}
                        </option>
                      ))}
                    </select>
                  ) : (
                    t.lead.consequences[rule.consequence]
                  )}
                  {rule.consequence === 'recycle' && !rule.date && (
                    <Num
                      label={`${t.lead.rejectReasons[rule.code]}: ${c.days}`}
                      act={`days-${rule.code}`}
                      min={0}
                      max={730}
                      unit={c.days}
                      value={rule.days ?? 0}
                      onChange={(days) => change(rule.code, { days: days || null })}
                    />
                  )}
                  {rule.consequence === 'recycle' && (
                    <Tick
                      label={c.asksDate}
                      act={`date-${rule.code}`}
                      checked={rule.date}
                      onChange={(date) => change(rule.code, { date })}
                    />
                  )}
                  <Tick
                    label={c.asksAttempts}
                    act={`attempts-${rule.code}`}
                    checked={rule.attempts}
                    onChange={(attempts) => change(rule.code, { attempts })}
                  />
                  {editing
                    ? mayAsk(rule).map((s) => (
                        <Tick
                          key={s}
                          label={t.lead.subReasons[s]}
                          act={`sub-${rule.code}-${s}`}
                          checked={rule.sub.includes(s)}
                          onChange={(on) =>
                            change(rule.code, { sub: subReasons.filter((o) => (o === s ? on : rule.sub.includes(o))) })
                          }
                        />
                      ))
                    : rule.sub.map((s) => t.lead.subReasons[s]).join(', ')}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editing && gone.length > 0 && (
        <p className="ticks">
          {gone.map((code) => (
            <Tick
              key={code}
              label={t.lead.rejectReasons[code]}
              act={`has-${code}`}
              checked={false}
              onChange={() => set([...reasons, ...defaultContract.reasons.filter((r) => r.code === code)])}
            />
          ))}
        </p>
      )}
      <p>
        {c.idle}{' '}
        <Num
          label={c.idle}
          act="idle-months"
          min={1}
          max={60}
          unit={c.months}
          value={recycle.idleMonths}
          onChange={(idleMonths) => onChange({ ...contract, recycle: { ...recycle, idleMonths } })}
        />
        .
      </p>
      <p>
        {c.promise}{' '}
        <Num
          label={c.promise}
          act="mqls"
          max={100_000}
          value={marketing.mqlsPerMonth}
          onChange={(mqlsPerMonth) => onChange({ ...contract, marketing: { ...marketing, mqlsPerMonth } })}
        />{' '}
        {c.acceptance}{' '}
        <Num
          label={c.acceptance}
          act="acceptance"
          max={100}
          unit="%"
          value={Math.round(marketing.acceptance * 100)}
          onChange={(n) => onChange({ ...contract, marketing: { ...marketing, acceptance: n / 100 } })}
        />
        .
      </p>
    </>
  );
}
