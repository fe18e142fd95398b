import { type KeyboardEvent, useId, useState } from 'react';
import { foldName } from '../../lib/domain/word';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';

export interface Option {
  value: string;
  label: string;
  /** Not there yet: made when it is chosen. */
  fresh?: true;
}

export interface ChooseOneProps {
  label: string;
  options: readonly Option[];
  chosen: Option | undefined;
  onChosen: (option: Option) => void;
  /** What a name that is not there yet would be; without it only what is there can be chosen. */
  freshOf?: (name: string) => Option;
  /** Shown where there is nothing to choose. */
  none: string;
}

/** As many as can be looked through; the rest is found by typing. */
const most = 100;

/** One of many, narrowed by typing; Enter takes the first. */
export function ChooseOne({ label, options, chosen, onChosen, freshOf, none }: ChooseOneProps) {
  const t = useText();
  const id = useId();
  const [text, setText] = useState('');
  const typed = foldName(text);
  const fitting = options.filter((option) => foldName(option.label).includes(typed)).slice(0, most);
  const fresh = freshOf && typed && !options.some((one) => foldName(one.label) === typed) && freshOf(text.trim());
  const shown = fresh ? [...fitting, fresh] : fitting;
  const isChosen = (option: Option) => chosen?.value === option.value && chosen.fresh === option.fresh;
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = shown;
    // A second Enter goes on.
    if (event.key !== 'Enter' || !first || shown.some(isChosen)) return;
    event.preventDefault();
    onChosen(first);
  };
  return (
    <div className="stack">
      <TextField
        label={label}
        act="choose-text"
        maxLength={80}
        dir="auto"
        autoComplete="off"
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {!shown.length && <p className="muted">{options.length ? t.find.noChoice : none}</p>}
      <div className="choose-list" role="radiogroup" aria-label={label}>
        {shown.map((option) => (
          <label key={`${option.fresh ?? ''} ${option.value}`} className="row">
            <input
              type="radio"
              name={id}
              checked={isChosen(option)}
              data-act={option.fresh ? 'choose-new' : `choose-${option.value}`}
              onChange={() => onChosen(option)}
            />
            <span dir="auto">{option.fresh ? t.find.newTag(option.label) : option.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
