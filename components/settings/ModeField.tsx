import { Mode } from '../../lib/domain/settings';
import { useText } from '../ui/i18n-context';
import { Choice } from './Choice';

export interface ModeFieldProps {
  mode: Mode;
  onChange: (mode: Mode) => void;
}

/** In the page or beside it, and what LinkedIn's terms say about both. */
export function ModeField({ mode, onChange }: ModeFieldProps) {
  const t = useText().settings.mode;
  const words = {
    overlay: { label: t.overlay, does: t.overlayDoes },
    quiet: { label: t.quiet, does: t.quietDoes },
  };
  return (
    <fieldset className="stack">
      <legend className="hidden-text">{t.label}</legend>
      <div className="choices">
        {Mode.options.map((one) => (
          <Choice
            key={one}
            kind="radio"
            name="mode"
            {...words[one]}
            checked={mode === one}
            onChange={() => onChange(one)}
            act={`mode-${one}`}
          />
        ))}
      </div>
      <div className="note" data-part="terms">
        <h3>{t.terms}</h3>
        <p>{t.termsSay}</p>
      </div>
    </fieldset>
  );
}
