import { useId } from 'react';
import type { DateOrder } from '../../lib/domain/saved-mapping';
import { useText } from '../ui/i18n-context';
import type { DateReading } from './date-readings';

export interface DatesAskedProps {
  sample: string;
  readings: readonly DateReading[];
  order: DateOrder | undefined;
  onOrder: (order: DateOrder) => void;
}

/** A date of the file that can be read several ways: asked, never guessed. */
export function DatesAsked({ sample, readings, order, onOrder }: DatesAskedProps) {
  const { imports, language } = useText();
  const t = imports.dates;
  const id = useId();
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <fieldset className="import-note soon dates-asked">
      <legend className="strong">{t.title(sample)}</legend>
      <p>{t.hint}</p>
      {readings.map((one) => (
        <label key={one.order} className="row">
          <input
            type="radio"
            name={id}
            data-act={`dates-${one.order}`}
            checked={order === one.order}
            onChange={() => onOrder(one.order)}
          />
          {format.format(one.on)}
        </label>
      ))}
    </fieldset>
  );
}
