import type { Preset } from '../../lib/crm/preset';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import type { EndpointDraft, FieldFault } from './endpoint-draft';

export interface PresetFieldsProps {
  preset: Preset;
  draft: EndpointDraft;
  /** Secret fields whose values are stored. */
  kept: readonly string[];
  faults?: Record<string, FieldFault>;
  onChange: (patch: Partial<EndpointDraft>) => void;
}

/** What a preset asks to know: addresses, numbers, and keys that are masked as they are typed and never shown again. */
export function PresetFields({ preset, draft, kept, faults = {}, onChange }: PresetFieldsProps) {
  const text = useText();
  const t = text.crm;
  const inWords = (fault: FieldFault | undefined) =>
    fault === undefined
      ? undefined
      : fault === 'missing' || fault === 'not-an-id'
        ? t.fieldFaults[fault]
        : text.settings.crm[fault];
  return preset.fields.map(({ name, kind, secret, optional, placeholder }) => {
    const label = t.fields[name as keyof typeof t.fields] ?? name;
    return (
      <TextField
        key={name}
        label={optional ? `${label} (${t.optional})` : label}
        hint={preset.id === 'webhook' ? t.webhookHints[name as keyof typeof t.webhookHints] : undefined}
        error={inWords(faults[name])}
        className="mono"
        type={secret ? 'password' : kind === 'url' ? 'url' : 'text'}
        autoComplete={secret ? 'new-password' : 'off'}
        value={(secret ? draft.secrets[name] : draft.params[name]) ?? ''}
        maxLength={2000}
        spellCheck={false}
        placeholder={secret && kept.includes(name) ? t.keptSecret : placeholder}
        act={name === 'url' ? 'webhook-url' : `field-${name}`}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (secret) onChange({ secrets: { ...draft.secrets, [name]: value } });
          else onChange({ params: { ...draft.params, [name]: value } });
        }}
      />
    );
  });
}
