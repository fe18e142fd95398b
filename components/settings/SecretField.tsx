import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import type { SecretChoice } from './endpoint-draft';

export interface SecretFieldProps {
  /** A secret is stored already: a new one replaces it. */
  isSet: boolean;
  choice: SecretChoice;
  secret: string;
  wrong?: boolean;
  onChange: (patch: { choice?: SecretChoice; secret?: string }) => void;
}

/** The signing secret: never shown here; kept, made anew, or pasted from the receiver. */
export function SecretField({ isSet, choice, secret, wrong, onChange }: SecretFieldProps) {
  const t = useText().settings.crm;
  const state = choice === 'new' ? t.secretWillBe : isSet ? t.secretKept : t.secretNone;
  return (
    <fieldset className="stack tight">
      <legend className="strong">{t.secret}</legend>
      <p className="tiny">{t.secretHint}</p>
      {choice === 'paste' ? (
        <TextField
          label={t.secretNew}
          error={wrong ? t.secretBad : undefined}
          className="mono"
          type="password"
          autoComplete="new-password"
          placeholder="whsec_…"
          value={secret}
          maxLength={200}
          act="secret"
          onChange={(event) => onChange({ secret: event.currentTarget.value })}
        />
      ) : (
        <p data-part="secret-state">{state}</p>
      )}
      {isSet && choice !== 'keep' && <p className="tiny">{t.rotateHint}</p>}
      <div className="ends-left">
        {choice !== 'new' && isSet && (
          <Button small act="rotate-secret" onClick={() => onChange({ choice: 'new', secret: '' })}>
            {choice === 'keep' ? t.rotate : t.generate}
          </Button>
        )}
        {choice !== 'paste' && (
          <Button small act="paste-secret" onClick={() => onChange({ choice: 'paste', secret: '' })}>
            {t.paste}
          </Button>
        )}
        {choice !== 'keep' && (
          <Button small look="quiet" act="keep-secret" onClick={() => onChange({ choice: 'keep', secret: '' })}>
            {isSet ? t.keepIt : t.generate}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
