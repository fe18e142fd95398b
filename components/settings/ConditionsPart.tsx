import type { Conditions } from '../../lib/domain/endpoint';
import type { Word } from '../../lib/domain/event';
import type { Person } from '../../lib/domain/person';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';

export interface ConditionsPartProps {
  when: Conditions;
  tags: readonly Word[];
  people: readonly Person[];
  onChange: (when: Conditions) => void;
}

/** Which handoffs an endpoint takes: nothing chosen, all of them. */
export function ConditionsPart({ when, tags, people, onChange }: ConditionsPartProps) {
  const text = useText();
  const t = text.crm;
  const boxes = <K extends 'kinds' | 'tags' | 'owners'>(
    key: K,
    title: string,
    options: { value: string; label: string }[],
  ) =>
    options.length > 0 && (
      <fieldset className="stack tight">
        <legend>{title}</legend>
        <div className="row wrap">
          {options.map(({ value, label }) => {
            const list = when[key] as string[];
            return (
              <label key={value} className="check">
                <input
                  type="checkbox"
                  data-act={`when-${key}`}
                  value={value}
                  checked={list.includes(value)}
                  onChange={(event) =>
                    onChange({
                      ...when,
                      [key]: event.currentTarget.checked ? [...list, value] : list.filter((one) => one !== value),
                    })
                  }
                />
                {label}
              </label>
            );
          })}
        </div>
      </fieldset>
    );
  return (
    <div className="stack">
      {boxes('kinds', t.whenKinds, [
        { value: 'lead.sql', label: text.lead.stages.sql },
        { value: 'lead.opportunity', label: text.lead.stages.opportunity },
      ])}
      {boxes(
        'tags',
        t.whenTags,
        tags.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {boxes(
        'owners',
        t.whenOwners,
        people.map(({ id, name }) => ({ value: id, label: name })),
      )}
      <TextField
        label={t.whenCountries}
        hint={t.whenCountriesHint}
        act="when-countries"
        defaultValue={when.countries.join(', ')}
        maxLength={500}
        onChange={(event) => {
          const countries = event.currentTarget.value.split(',').map((one) => one.trim().slice(0, 60));
          onChange({ ...when, countries: countries.filter(Boolean).slice(0, 50) });
        }}
      />
    </div>
  );
}
