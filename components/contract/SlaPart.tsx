import { useContext } from 'react';
import { type Calendar, weekdays } from '../../lib/domain/calendar';
import { SelectField, TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { CountryField } from './CountryField';
import { hoursInWords, parseDays, parseHours } from './hours-text';
import { Editing, Num } from './Num';
import type { PartProps } from './part-props';

/** By when each side acts, and the hours, days and holidays time is counted in. */
export function SlaPart({ contract, onChange }: PartProps) {
  const t = useText();
  const c = t.contract;
  const editing = useContext(Editing);
  const { sla } = contract;
  const set = (part: Partial<typeof sla>) => onChange({ ...contract, sla: { ...sla, ...part } });
  const calendar = (part: Partial<Calendar>) => set({ calendar: { ...sla.calendar, ...part } });
  return (
    <>
      <p>
        {c.answer}{' '}
        <Num
          label={c.answer}
          act="answer-hours"
          unit={c.hours}
          value={sla.answerHours}
          onChange={(answerHours) => set({ answerHours })}
        />
        , {c.firstTouch}{' '}
        <Num
          label={c.firstTouch}
          act="first-touch-hours"
          unit={c.hours}
          value={sla.firstTouchHours}
          onChange={(firstTouchHours) => set({ firstTouchHours })}
        />
        .
      </p>
      <p>
        {c.touches}{' '}
        <Num
          label={c.touches}
          act="touch-count"
          min={1}
          max={50}
          value={sla.touches.count}
          onChange={(count) => set({ touches: { ...sla.touches, count } })}
        />{' '}
        {c.over}{' '}
        <Num
          label={c.over}
          act="touch-days"
          max={365}
          unit={c.days}
          value={sla.touches.days}
          onChange={(days) => set({ touches: { ...sla.touches, days } })}
        />
        .
      </p>
      <p>
        {c.inTime}{' '}
        <Num
          label={c.inTime}
          act="in-time"
          max={100}
          unit="%"
          value={Math.round(sla.inTime * 100)}
          onChange={(n) => set({ inTime: n / 100 })}
        />
        . {c.amber}{' '}
        <Num
          label={c.amber}
          act="amber"
          max={100}
          unit="%"
          value={Math.round(sla.amber * 100)}
          onChange={(n) => set({ amber: n / 100 })}
        />
        .
      </p>
      <table>
        <tbody>
          {weekdays.map((day, i) => (
            <tr key={day}>
              <th scope="row">
                {new Intl.DateTimeFormat(t.language, { weekday: 'long', timeZone: 'UTC' }).format(
                  Date.UTC(2026, 0, 5 + i),
                )}
              </th>
              <td>
                {editing ? (
                  <input
                    className="input"
                    aria-label={`${c.openHours} ${day}`}
                    data-act={`hours-${day}`}
                    placeholder="09:00-12:30, 14:00-18:00"
                    defaultValue={hoursInWords(sla.calendar.hours[day])}
                    onChange={(event) =>
                      calendar({ hours: { ...sla.calendar.hours, [day]: parseHours(event.currentTarget.value) } })
                    }
                  />
                ) : (
                  hoursInWords(sla.calendar.hours[day]) || c.closed
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editing ? (
        <div className="stack">
          <SelectField
            label={c.timeZone}
            act="time-zone"
            value={sla.calendar.timeZone}
            options={[...new Set([sla.calendar.timeZone, ...Intl.supportedValuesOf('timeZone')])].map((value) => ({
              value,
              label: value,
            }))}
            onChange={(timeZone) => calendar({ timeZone })}
          />
          <SelectField
            label={c.holidays}
            act="holidays"
            value={sla.calendar.france}
            options={(['france', 'alsace-moselle', 'none'] as const).map((value) => ({
              value,
              label: c.france[value],
            }))}
            onChange={(france) => calendar({ france: france as Calendar['france'] })}
          />
          <CountryField calendar={sla.calendar} onChange={calendar} />
          <TextField
            label={c.daysOff}
            hint={c.daysOffHint}
            act="days-off"
            defaultValue={sla.calendar.daysOff.join(', ')}
            onChange={(event) => calendar({ daysOff: parseDays(event.currentTarget.value) })}
          />
        </div>
      ) : (
        <p>
          {sla.calendar.timeZone}. {c.france[sla.calendar.france]}.{' '}
          {sla.calendar.country &&
            `${sla.calendar.country.code}: ${c.countryDays(sla.calendar.country.days.length, sla.calendar.country.days.at(-1) ?? '')} `}
          {sla.calendar.daysOff.length > 0 && `${c.daysOff}: ${sla.calendar.daysOff.join(', ')}.`}
        </p>
      )}
    </>
  );
}
