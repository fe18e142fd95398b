import { useId } from 'react';
import { type WordColour, wordColours } from '../../lib/domain/word';
import { Dot } from '../ui/Dot';
import { useText } from '../ui/i18n-context';

export interface ColourChoiceProps {
  value: WordColour;
  onChange: (colour: WordColour) => void;
}

/** The colours there are, side by side, each with its name for readers and on hover. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const t = useText().words;
  const name = useId();
  return (
    <fieldset className="colours">
      <legend>{t.colour}</legend>
      <div className="row wrap">
        {wordColours.map((colour) => (
          <label key={colour} title={t.colours[colour]}>
            <input
              type="radio"
              name={name}
              checked={colour === value}
              aria-label={t.colours[colour]}
              data-act={`colour-${colour}`}
              onChange={() => onChange(colour)}
            />
            <Dot colour={colour} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
