import { type FormEvent, useState } from 'react';
import type { Role } from '../../lib/domain/event';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { RolesField } from './RolesField';

export interface You {
  name: string;
  roles: Role[];
}

export interface YouFormProps {
  you: You;
  onSave: (you: You) => void;
}

/** Name and roles, saved together. */
export function YouForm({ you, onSave }: YouFormProps) {
  const t = useText();
  const [draft, setDraft] = useState(you);
  const [tried, setTried] = useState(false);
  const words = t.settings.you;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const name = draft.name.trim();
    if (name && draft.roles.length) onSave({ name, roles: draft.roles });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={words.name}
        hint={words.nameHint}
        error={tried && !draft.name.trim() ? words.nameMissing : undefined}
        value={draft.name}
        maxLength={200}
        autoComplete="name"
        act="name"
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <RolesField
        roles={draft.roles}
        error={tried && !draft.roles.length ? words.rolesMissing : undefined}
        onChange={(roles) => setDraft({ ...draft, roles })}
      />
      <div className="ends-left">
        <Button type="submit" look="go" act="save-you">
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}
