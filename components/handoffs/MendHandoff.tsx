import { useState } from 'react';
import type { HandoffPayload } from '../../lib/crm/payload';
import type { Handoff } from '../../lib/domain/handoff';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea, TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';

const textFields = ['name', 'givenName', 'familyName', 'jobTitle', 'company', 'country', 'location'] as const;

export interface MendHandoffProps {
  handoff: Handoff;
  name: string;
  onClose: () => void;
  onMend: (body: string) => void;
}

/** Mends what a handoff sends: the usual fields by name, everything as JSON. */
export function MendHandoff({ handoff, name, onClose, onMend }: MendHandoffProps) {
  const text = useText();
  const t = text.handoffs;
  const [json, setJson] = useState(() => JSON.stringify(JSON.parse(handoff.body), undefined, 2));
  const payload = parsed(json);
  const lead = payload?.data?.lead;
  const set = (patch: Partial<HandoffPayload['data']['lead']>) => {
    if (!payload || !lead) return;
    const whole = { ...payload, data: { ...payload.data, lead: { ...lead, ...patch } } };
    setJson(JSON.stringify(whole, undefined, 2));
  };
  const labels = {
    ...text.lead.fields,
    givenName: text.crm.ours['{data.lead.givenName}'],
    familyName: text.crm.ours['{data.lead.familyName}'],
  };
  return (
    <Dialog
      title={t.editTitle(name || text.lead.unnamed)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="go" act="mend" disabled={!payload} onClick={() => payload && onMend(JSON.stringify(payload))}>
            {t.replay}
          </Button>
        </>
      }
    >
      <p className="tiny">{t.editHint}</p>
      {lead && (
        <div className="mend-fields">
          {textFields.map((field) => (
            <TextField
              key={field}
              label={labels[field]}
              act={`mend-${field}`}
              maxLength={1000}
              value={lead[field] ?? ''}
              onChange={(event) => set({ [field]: event.currentTarget.value || undefined })}
            />
          ))}
          <TextField
            label={text.lead.fields.email}
            act="mend-email"
            maxLength={254}
            value={lead.emails?.[0] ?? ''}
            onChange={(event) => {
              const email = event.currentTarget.value.trim();
              set({ emails: [...(email ? [email] : []), ...(lead.emails?.slice(1) ?? [])] });
            }}
          />
        </div>
      )}
      <details>
        <summary>{t.asJson}</summary>
        <TextArea
          label={t.asJson}
          act="mend-json"
          rows={14}
          spellCheck={false}
          value={json}
          error={payload ? undefined : t.notJson}
          onChange={(event) => setJson(event.currentTarget.value)}
        />
      </details>
    </Dialog>
  );
}

function parsed(json: string): HandoffPayload | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as HandoffPayload) : undefined;
  } catch {
    return undefined;
  }
}
