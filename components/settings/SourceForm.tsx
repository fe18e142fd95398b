import { type FormEvent, useState } from 'react';
import type { Pull } from '../../lib/domain/pull';
import type { Source } from '../../lib/sources/source';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { Part } from './Part';
import { draftOfSource, type Rhythm, rhythms, type SourceDraft, type SourceFault, sourceFaults } from './source-draft';

export interface SourceFormProps {
  source: Source;
  pull: Pull | undefined;
  /** A key is stored: an empty field keeps it. */
  hasKey: boolean;
  /** Called in the click itself, so that the browser lets us ask for the host. */
  onSave: (draft: SourceDraft) => Promise<void>;
}

/** What a vendor's key is called there. */
const keyNames = { brevo: 'key', hubspot: 'token', mautic: 'password' } as const;

/** A live source: where it is, its key, how often. The key is masked as it is typed and never shown again. */
export function SourceForm({ source, pull, hasKey, onSave }: SourceFormProps) {
  const { sources: t, settings, common, crm, language } = useText();
  const [draft, setDraft] = useState(() => draftOfSource(source, pull));
  const [tried, setTried] = useState(false);
  const faults = tried ? sourceFaults(source, draft, hasKey) : {};
  const change = (patch: Partial<SourceDraft>): void => setDraft({ ...draft, ...patch });
  const inWords = (fault: SourceFault | undefined) => fault && t.faultsOf[fault];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(sourceFaults(source, draft, hasKey)).length === 0) await onSave(draft);
  };
  const { verified } = source;
  return (
    <form onSubmit={submit} noValidate>
      <Part title={source.name} why={t.brings[source.vendor]}>
        <div className="note">
          <p>{t.whereKey[source.vendor]}</p>
        </div>
        <TextField
          label={t.name}
          act="source-name"
          value={draft.name}
          maxLength={80}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        {source.fields.map(({ name, kind, placeholder }) => (
          <TextField
            key={name}
            label={t.fields[name as keyof typeof t.fields] ?? name}
            error={inWords(faults[name])}
            className={kind === 'url' ? 'mono' : undefined}
            type={kind === 'url' ? 'url' : 'text'}
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            placeholder={placeholder}
            act={`source-${name}`}
            value={draft.params[name] ?? ''}
            onChange={(event) => change({ params: { ...draft.params, [name]: event.currentTarget.value } })}
          />
        ))}
        <TextField
          label={t.fields[keyNames[source.vendor]]}
          hint={t.keyHint}
          error={inWords(faults.key)}
          className="mono"
          type="password"
          autoComplete="new-password"
          spellCheck={false}
          maxLength={500}
          placeholder={hasKey ? t.keyKept : source.keyPlaceholder}
          act="source-key"
          value={draft.key}
          onChange={(event) => change({ key: event.currentTarget.value })}
        />
        <SelectField
          label={t.every}
          hint={pull ? undefined : t.firstReach}
          act="source-every"
          value={`${draft.everyMinutes}`}
          options={rhythms.map((one) => ({ value: `${one}`, label: t.rhythms[one] }))}
          onChange={(value) => change({ everyMinutes: Number(value) as Rhythm })}
        />
        <p className="tiny">
          {crm.verified(verified.against[language], verified.on)}{' '}
          {crm.unproven(verified.unproven.map((one) => one[language]))}{' '}
          <a href={source.docs} target="_blank" rel="noreferrer">
            {crm.docs}
          </a>
        </p>
      </Part>
      <div className="part row wrap">
        <Button type="submit" look="go" act="save-source">
          {pull ? common.save : t.connect}
        </Button>
        <span className="tiny grow">{settings.crm.asksHost}</span>
      </div>
    </form>
  );
}
