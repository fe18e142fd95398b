import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Part } from './Part';

export interface ConsentPartProps {
  /** When they agreed (ms), or null. */
  consentOn: number | null;
  onWithdraw: () => void;
  onWelcome: () => void;
}

/** The consent given on the welcome page, and the way to take it back. */
export function ConsentPart({ consentOn, onWithdraw, onWelcome }: ConsentPartProps) {
  const { settings, language } = useText();
  const t = settings.data;
  const day = (ms: number): string => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(ms);
  return (
    <Part title={t.consent} why={consentOn === null ? t.consentNone : t.consentOn(day(consentOn))}>
      <div className="ends-left">
        {consentOn !== null && (
          <Button act="withdraw-consent" onClick={onWithdraw}>
            {t.withdraw}
          </Button>
        )}
        <Button look="quiet" act="open-welcome" onClick={onWelcome}>
          {t.welcome}
        </Button>
      </div>
    </Part>
  );
}
