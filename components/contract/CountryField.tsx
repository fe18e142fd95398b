import { useContext, useEffect, useState } from 'react';
import type { Calendar } from '../../lib/domain/calendar';
import { SelectField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { HolidaysContext } from './holidays-client';

/** Another country's public holidays: chosen by name, kept as days. */
export function CountryField({
  calendar,
  onChange,
}: {
  calendar: Calendar;
  onChange: (part: Partial<Calendar>) => void;
}) {
  const t = useText();
  const client = useContext(HolidaysContext);
  const [list, setList] = useState<{ code: string; name: string }[]>([]);
  useEffect(() => {
    let gone = false;
    void client.countries(t.language).then((all) => !gone && setList(all));
    return () => {
      gone = true;
    };
  }, [client, t.language]);
  const { country } = calendar;
  const choose = async (code: string) =>
    onChange(
      code ? { country: { code, days: await client.days(code) }, france: 'none' } : { country: null, france: 'france' },
    );
  return (
    <SelectField
      label={t.contract.country}
      hint={country ? t.contract.countryDays(country.days.length, country.days.at(-1) ?? '') : undefined}
      act="country"
      value={country?.code ?? ''}
      options={[{ value: '', label: '–' }, ...list.map(({ code, name }) => ({ value: code, label: name }))]}
      onChange={(code) => void choose(code)}
    />
  );
}
