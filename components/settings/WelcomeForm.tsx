import { type FormEvent, useId, useRef, useState } from 'react';
import type { Settings } from '../../lib/domain/settings';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import { Choice } from './Choice';
import { ModeField } from './ModeField';
import { Part } from './Part';
import { RolesField } from './RolesField';

export type WelcomeAnswers = Pick<Settings, 'name' | 'roles' | 'mode'>;

export interface WelcomeFormProps {
  answers: WelcomeAnswers;
  /** They agreed before, and only change their answers. */
  agreed?: boolean;
  /** Called only with a name, a role and the explicit agreement. */
  onAgree: (answers: WelcomeAnswers) => void;
}

/** Who you are, how Tandem appears, what is kept, and the agreement without which nothing is collected. */
export function WelcomeForm({ answers, agreed = false, onAgree }: WelcomeFormProps) {
  const { settings } = useText();
  const t = settings.welcome;
  const [draft, setDraft] = useState(answers);
  const [agree, setAgree] = useState(agreed);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const missing = { name: !draft.name.trim(), roles: draft.roles.length === 0, agree: !agree };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!missing.name && !missing.roles && !missing.agree) {
      onAgree({ ...draft, name: draft.name.trim() });
      return;
    }
    const first = missing.name ? 'name' : missing.roles ? 'role-seller' : 'agree';
    form.current?.querySelector<HTMLElement>(`[data-act="${first}"]`)?.focus();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Part title={settings.sections.you}>
        <TextField
          label={settings.you.name}
          hint={settings.you.nameHint}
          error={tried && missing.name ? settings.you.nameMissing : undefined}
          value={draft.name}
          maxLength={200}
          autoComplete="name"
          act="name"
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <RolesField
          roles={draft.roles}
          error={tried && missing.roles ? settings.you.rolesMissing : undefined}
          onChange={(roles) => setDraft({ ...draft, roles })}
        />
      </Part>
      <Part title={settings.mode.label}>
        <ModeField mode={draft.mode} onChange={(mode) => setDraft({ ...draft, mode })} />
      </Part>
      <Part title={t.kept}>
        <ul className="facts">
          {[t.keptWhat, t.keptWhere, t.keptOut, t.keptYours].map((fact) => (
            <li key={fact}>
              <Icon name="check" />
              <span>{fact}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.consent}>
        <Choice
          kind="checkbox"
          name="agree"
          label={t.agree}
          checked={agree}
          onChange={setAgree}
          act="agree"
          invalid={tried && missing.agree}
          describedBy={tried && missing.agree ? `${id}-agree` : undefined}
        />
        {tried && missing.agree && (
          <p className="fault" id={`${id}-agree`} role="alert">
            {t.agreeMissing}
          </p>
        )}
        <Button type="submit" look="go" act="start">
          {t.start}
        </Button>
      </Part>
    </form>
  );
}
