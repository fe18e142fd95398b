import { useEffect, useRef } from 'react';
import type { Mode } from '../../lib/domain/settings';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

export interface WelcomeNextProps {
  name: string;
  mode: Mode;
  /** The keys that open Tandem, as the browser names them. Empty when it gave none, or the person removed them. */
  shortcut: string;
  onCrm: () => void;
  onChange: () => void;
}

/** What to do first. */
export function WelcomeNext({ name, mode, shortcut, onCrm, onChange }: WelcomeNextProps) {
  const t = useText().settings.welcome;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <section data-part="next">
      <h1 ref={heading} tabIndex={-1}>
        {t.readyTitle(name)}
      </h1>
      <ol className="next">
        <li>{t.nextOpen}</li>
        <li>
          <span>
            {mode === 'overlay' ? t.nextBadge : t.nextQuiet}
            {shortcut && (
              <>
                {t.orPress} <kbd>{shortcut}</kbd>
              </>
            )}
          </span>
        </li>
        <li>{t.nextSave}</li>
      </ol>
      <p className="muted">{t.pin}</p>
      <div className="part">
        <div className="ends-left">
          <Button act="set-crm" onClick={onCrm}>
            {t.setCrm}
          </Button>
          <Button look="quiet" act="change-answers" onClick={onChange}>
            {t.change}
          </Button>
        </div>
      </div>
    </section>
  );
}
