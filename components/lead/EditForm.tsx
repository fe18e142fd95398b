import { useState } from 'react';
import { emailsOf } from '../../lib/domain/display-name';
import type { FieldName } from '../../lib/domain/field';
import { companySizes } from '../../lib/domain/fit-rules';
import type { Lead } from '../../lib/domain/lead';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import type { Act } from './use-act';

export const editable = [
  'name',
  'jobTitle',
  'company',
  'headline',
  'location',
  'companySize',
  'industry',
  'country',
] as const satisfies readonly FieldName[];

/** Mends what is known of a person, by typing: side panel only. Only what changed is saved; emptied means removed. */
export function EditForm({ lead, busy, act, onDone }: { lead: Lead; busy: boolean; act: Act; onDone: () => void }) {
  const t = useText();
  const before = (name: FieldName) => lead.fields[name]?.value ?? '';
  const [values, setValues] = useState(() => Object.fromEntries(editable.map((n) => [n, before(n)])));
  const [email, setEmail] = useState('');
  const changed = editable.filter((name) => values[name]?.trim() !== before(name));
  const save = async () => {
    const fields = Object.fromEntries(changed.map((name) => [name, (values[name] ?? '').trim()]));
    if (changed.length && !(await act({ do: 'edit', fields }))) return;
    if (email.trim() && !(await act({ do: 'add-email', email: email.trim() }))) return;
    onDone();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {editable.map((name) =>
        name === 'companySize' ? (
          <SelectField
            key={name}
            label={t.lead.fields[name]}
            act={`edit-${name}`}
            value={values[name] ?? ''}
            options={['', ...companySizes].map((value) => ({ value, label: value || '–' }))}
            onChange={(value) => setValues({ ...values, [name]: value })}
          />
        ) : (
          <TextField
            key={name}
            label={t.lead.fields[name]}
            act={`edit-${name}`}
            dir="auto"
            maxLength={1000}
            value={values[name] ?? ''}
            onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
          />
        ),
      )}
      {emailsOf(lead).map((address) => (
        <div key={address} className="row">
          <span className="grow">{address}</span>
          <Button
            look="quiet"
            small
            icon="close"
            iconOnly={t.lead.removeEmail(address)}
            act="email-remove"
            onClick={() => act({ do: 'remove-identity', identity: `email:${address}` })}
          />
        </div>
      ))}
      <TextField
        label={t.lead.addEmail}
        act="edit-email"
        type="email"
        inputMode="email"
        maxLength={254}
        placeholder={t.lead.emailPlaceholder}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <div className="row keep-in-view">
        <Button
          type="submit"
          look="go"
          className="grow"
          act="edit-save"
          disabled={busy || (!changed.length && !email.trim())}
        >
          <Icon name="check" />
          {t.common.save}
        </Button>
        <Button act="edit-cancel" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}
