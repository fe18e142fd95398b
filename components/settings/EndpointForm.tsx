import { type FormEvent, useMemo, useState } from 'react';
import type { Preset } from '../../lib/crm/preset';
import { lackingFields, plannedRequests } from '../../lib/crm/run-steps';
import { fillUrl } from '../../lib/crm/template';
import type { Endpoint } from '../../lib/domain/endpoint';
import type { Word } from '../../lib/domain/event';
import type { Person } from '../../lib/domain/person';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { ConditionsPart } from './ConditionsPart';
import { draftOf, type EndpointDraft, endpointFaults, isChanged } from './endpoint-draft';
import { HeaderRows } from './HeaderRows';
import { MappingEditor } from './MappingEditor';
import { Part } from './Part';
import { PresetFields } from './PresetFields';
import { RequestPreview } from './RequestPreview';
import { SecretField } from './SecretField';

export interface EndpointFormProps {
  preset: Preset;
  endpoint: Endpoint | undefined;
  /** Secret fields whose values are stored. */
  kept: readonly string[];
  tags: readonly Word[];
  people: readonly Person[];
  leads: readonly { id: string; name: string }[];
  /** The body a handoff of this lead would have; of an invented one without. */
  body: string;
  lead: string;
  onLead: (id: string) => void;
  /** Called in the click itself, so that the browser lets us ask for the host. True when it was saved. */
  onSave: (draft: EndpointDraft) => Promise<boolean>;
  onDirty: (unsaved: boolean) => void;
}

/** One endpoint: what its preset asks to know, the mapping with a live preview, conditions. Mount it anew (`key`) when the stored one changes. */
export function EndpointForm(props: EndpointFormProps) {
  const { preset, endpoint, kept, tags, people, leads, body, lead, onLead, onSave, onDirty } = props;
  const text = useText();
  const { crm: t, language } = text;
  const [draft, setDraft] = useState(() => draftOf(preset, endpoint));
  const [tried, setTried] = useState(false);
  const faults = tried ? endpointFaults(preset, draft, kept) : {};
  const change = (patch: Partial<EndpointDraft>): void => {
    const next = { ...draft, ...patch };
    setDraft(next);
    onDirty(isChanged(preset, next, endpoint));
  };
  const preview = useMemo(() => previewOf(preset, draft, body), [preset, draft, body]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(endpointFaults(preset, draft, kept)).length > 0) return;
    if (await onSave(draft)) setTried(false);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Part title={t.connection}>
        <p className="tiny">
          {t.verified(preset.verified.against[language], preset.verified.on)}{' '}
          {preset.verified.unproven.length > 0 &&
            `${t.unproven(preset.verified.unproven.map((one) => one[language]))} `}
          <a href={preset.docs} target="_blank" rel="noreferrer">
            {t.docs}
          </a>
        </p>
        {preset.id === 'tryton' && <p className="tiny">{t.trytonOrigin(globalThis.location?.origin ?? '')}</p>}
        {preset.group === 'tool' && <p className="tiny">{t.toolHint}</p>}
        <TextField
          label={t.name}
          act="endpoint-name"
          value={draft.name}
          maxLength={80}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <PresetFields preset={preset} draft={draft} kept={kept} faults={faults.fields} onChange={change} />
        {preset.signed && (
          <>
            <HeaderRows rows={draft.headers} fault={faults.headers} onChange={(headers) => change({ headers })} />
            <SecretField
              isSet={endpoint !== undefined}
              choice={draft.choice}
              secret={draft.secret}
              wrong={faults.secret}
              onChange={change}
            />
          </>
        )}
        <p className="tiny">
          {t.dedupe[preset.dedupe]} {preset.doubledWithout && t.doubledWithout[preset.doubledWithout]}
        </p>
      </Part>
      {preset.mapping.length > 0 && (
        <Part title={t.mapping} why={t.mappingHint}>
          <MappingEditor
            rows={draft.mapping}
            standard={preset.mapping}
            wrong={faults.mapping}
            required={preset.requires.map((any) => any.join(` ${t.or} `))}
            onChange={(mapping) => change({ mapping })}
          />
        </Part>
      )}
      <Part title={t.preview} why={t.previewHint}>
        <SelectField
          label={t.previewOf}
          act="preview-lead"
          value={lead}
          options={[
            { value: '', label: t.invented },
            ...leads.map(({ id, name }) => ({ value: id, label: name || text.lead.unnamed })),
          ]}
          onChange={onLead}
        />
        {preview.missing.length > 0 && (
          <p className="note warn" role="status">
            {t.missing(preview.missing.map((any) => any.join(` ${t.or} `)).join(', '))}
          </p>
        )}
        <RequestPreview requests={preview.requests} />
      </Part>
      <Part title={t.when} why={t.whenHint}>
        <ConditionsPart when={draft.when} tags={tags} people={people} onChange={(when) => change({ when })} />
      </Part>
      <div className="part row wrap">
        <Button type="submit" look="go" act="save-webhook">
          {text.common.save}
        </Button>
        <span className="tiny grow">{text.settings.crm.asksHost}</span>
      </div>
    </form>
  );
}

/** What the draft would send, with dots where its secrets go. */
function previewOf(preset: Preset, draft: EndpointDraft, body: string) {
  const secrets = Object.fromEntries(preset.fields.filter((one) => one.secret).map((one) => [one.name, '****']));
  const params = { ...draft.params };
  for (const { name, secret, optional, placeholder } of preset.fields)
    if (!secret && !optional && !params[name]?.trim()) params[name] = placeholder?.replace(/…$/, '0') ?? name;
  // An address that is not one yet is shown as it will begin.
  if (!fillUrl(preset.host, { p: params })) return { requests: [], missing: [] };
  const facts = { preset, endpoint: { params, mapping: draft.mapping }, secrets, id: 'msg_preview', body };
  return {
    requests: plannedRequests(facts).map(({ request }) => request),
    missing: lackingFields(facts),
  };
}
