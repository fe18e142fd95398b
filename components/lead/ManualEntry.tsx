import { useState } from 'react';
import type { Candidate, ReadValue } from '../../lib/domain/candidate';
import { emailIdentity, linkedInIdentity } from '../../lib/domain/identity';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import type { Done } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { refusalInWords } from './in-words';

const asked = ['name', 'jobTitle', 'company', 'location'] as const;
type Values = Record<(typeof asked)[number] | 'email' | 'profile', string>;
const typed = (value: string): ReadValue => ({ value: value.trim(), way: 'typed', confidence: 'high' });

/**
 * The candidate a person typed: page `manual`, every way `typed`. What stands in the form as the page showed it (`start`)
 * keeps its own way and place.
 */
export function typedCandidate(values: Values, start?: Candidate): Candidate {
  const email = emailIdentity(values.email);
  const profile = linkedInIdentity(
    values.profile.trim().replace(/^(?!https?:)(?=[\w.]*linkedin\.com)/i, 'https://') || 'about:blank',
  );
  const fieldOf = (name: (typeof asked)[number]) =>
    start?.fields[name]?.value === values[name].trim() ? start.fields[name] : typed(values[name]);
  const shown = start?.emails.find((one) => `email:${one.value}` === email);
  return {
    page: start?.page ?? 'manual',
    url: start?.url ?? '',
    fields: Object.fromEntries(asked.filter((n) => values[n].trim()).map((n) => [n, fieldOf(n)])),
    emails: email ? [shown ?? typed(email.slice(6))] : [],
    identities: [email, profile].filter((i): i is string => i !== undefined),
  };
}

export interface ManualEntryProps {
  /** What a page showed of them, to be confirmed or completed. */
  start?: Candidate;
  onSave: (candidate: Candidate) => Promise<Done | Refusal>;
}

/** Enters a person by hand: side panel only. */
export function ManualEntry({ start, onSave }: ManualEntryProps) {
  const t = useText();
  const [values, setValues] = useState<Values>({
    name: start?.fields.name?.value ?? '',
    jobTitle: start?.fields.jobTitle?.value ?? '',
    company: start?.fields.company?.value ?? '',
    location: start?.fields.location?.value ?? '',
    email: start?.emails[0]?.value ?? '',
    profile:
      start?.identities
        .find((i) => i.startsWith('linkedin:'))
        ?.replace(/^linkedin:(member\/|in\/)/, 'linkedin.com/in/') ?? '',
  });
  const [fault, setFault] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const set = (name: keyof Values) => (event: { currentTarget: { value: string } }) =>
    setValues({ ...values, [name]: event.currentTarget.value });
  const wrongEmail = Boolean(values.email.trim()) && !emailIdentity(values.email);
  const save = async () => {
    if (wrongEmail) return setFault({ refused: 'not-an-address' });
    setBusy(true);
    const answer = await onSave(typedCandidate(values, start)).catch((): Refusal => ({ refused: 'failed' }));
    setBusy(false);
    setFault(isRefusal(answer) ? answer : undefined);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {asked.map((name) => (
        <TextField
          key={name}
          label={t.lead.fields[name]}
          act={`manual-${name}`}
          dir="auto"
          maxLength={1000}
          value={values[name]}
          onChange={set(name)}
        />
      ))}
      <TextField
        label={t.lead.fields.email}
        act="manual-email"
        type="email"
        maxLength={254}
        placeholder={t.lead.emailPlaceholder}
        error={fault?.refused === 'not-an-address' ? refusalInWords(t, fault) : undefined}
        value={values.email}
        onChange={set('email')}
      />
      <TextField
        label="LinkedIn"
        act="manual-profile"
        inputMode="url"
        maxLength={500}
        placeholder="linkedin.com/in/…"
        value={values.profile}
        onChange={set('profile')}
      />
      {fault && fault.refused !== 'not-an-address' && (
        <p className="fault" role="alert">
          {refusalInWords(t, fault)}
        </p>
      )}
      <Button type="submit" look="go" act="manual-save" disabled={busy}>
        {busy ? t.lead.saving : t.lead.save}
      </Button>
    </form>
  );
}
