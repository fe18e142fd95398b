import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { EndpointEnds } from '../../components/settings/EndpointEnds';
import { EndpointForm } from '../../components/settings/EndpointForm';
import { type EndpointDraft, filledRows } from '../../components/settings/endpoint-draft';
import { SampleDelivery } from '../../components/settings/SampleDelivery';
import { SecretOnce } from '../../components/settings/SecretOnce';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import { now } from '../../lib/clock';
import type { Preset } from '../../lib/crm/preset';
import { samplePayload } from '../../lib/crm/sample';
import { generateSecret } from '../../lib/crm/secret';
import { displayName } from '../../lib/domain/display-name';
import { send } from '../../lib/messaging/extension-client';
import { hostOf } from '../../lib/services/endpoint';
import type { EndpointState } from '../../lib/services/endpoint-states';
import { plannedBody } from '../../lib/services/plan';
import { tandemDb } from '../../lib/store/db';
import { allPeople } from '../../lib/store/people';
import { recentLeads, words } from '../../lib/store/queries';
import { secretsDb } from '../../lib/store/secrets';
import { askPermission } from './ask-permission';
import { useAnswer } from './use-save';

export interface CrmEndpointProps {
  preset: Preset;
  state: EndpointState | undefined;
  onSaved: (id: string) => void;
  onGone: () => void;
}

/** One endpoint, stored or new: its form, a sample, the ends. */
export function CrmEndpoint({ preset, state, onSaved, onGone }: CrmEndpointProps) {
  const text = useText();
  const t = text.settings.crm;
  const endpoint = state?.endpoint;
  const toast = useToast();
  const answer = useAnswer();
  const [newSecret, setNewSecret] = useState<string>();
  const [unsaved, setUnsaved] = useState(false);
  const [lead, setLead] = useState('');
  const [body, setBody] = useState(() => JSON.stringify(samplePayload(now())));
  const about = useLiveQuery(async () => ({
    tags: await words('tag', endpoint?.when.tags),
    people: await allPeople(tandemDb()),
    leads: await recentLeads(50),
  }));
  const stored = useLiveQuery(
    async () => (endpoint ? ((await secretsDb().endpoints.get(endpoint.id)) ?? null) : null),
    [endpoint?.id, endpoint?.changedOn],
  );
  useEffect(() => {
    const chosen = about?.leads.find((one) => one.id === lead);
    if (!chosen) return setBody(JSON.stringify(samplePayload(now())));
    void plannedBody(chosen, chosen.stage === 'opportunity' ? 'opportunity' : 'sql').then(setBody);
  }, [lead, about]);
  if (!about || stored === undefined) return null;
  const leads = about.leads.map((one) => ({ id: one.id, name: displayName(one) }));

  const save = async (draft: EndpointDraft): Promise<boolean> => {
    const params = Object.fromEntries(Object.entries(draft.params).map(([name, value]) => [name, value.trim()]));
    const { protocol, hostname } = new URL(hostOf(preset, params) ?? '');
    // First of all: any await before it and the browser would not ask.
    if (!(await askPermission([`${protocol}//${hostname}/*`], { sendsData: true }))) {
      toast({ text: t.denied(hostname), fault: true });
      return false;
    }
    const made = preset.signed && draft.choice === 'new' ? generateSecret() : undefined;
    const secret = made ?? (draft.choice === 'paste' ? draft.secret.trim() : undefined);
    const headers = Object.fromEntries(
      filledRows(draft.headers).map(({ name, value, kept }) => [
        name,
        kept && !value ? (stored?.headers[name] ?? '') : value,
      ]),
    );
    const standard = JSON.stringify(draft.mapping) === JSON.stringify(preset.mapping);
    const { name, secrets, when } = draft;
    const mapping = standard ? [] : draft.mapping;
    const about = { id: endpoint?.id, name, preset: preset.id, params, secrets, headers, secret, mapping, when };
    const saved = await answer(send('endpoint.save', about), t.saved);
    if (!saved) return false;
    setNewSecret(made ?? saved.secret);
    setUnsaved(false);
    if (!endpoint) onSaved(saved.id);
    return true;
  };
  const allow = async () => {
    if (!state) return;
    const { protocol, hostname } = new URL(state.host);
    if (await askPermission([`${protocol}//${hostname}/*`], { sendsData: true })) toast({ text: t.saved });
    else toast({ text: t.denied(hostname), fault: true });
  };

  return (
    <>
      {newSecret && (
        <SecretOnce
          secret={newSecret}
          onCopy={(s) => navigator.clipboard.writeText(s)}
          onDone={() => setNewSecret(undefined)}
        />
      )}
      {endpoint?.off && (
        <p className="note warn" role="alert">
          {endpoint.off === 'gone' ? t.gone : t.noSecret}
        </p>
      )}
      {state && !state.access && (
        <div className="note warn row" role="alert">
          <span className="grow">{text.crm.noAccess(new URL(state.host).hostname)}</span>
          <Button act="allow-host" onClick={() => void allow()}>
            {text.crm.allow}
          </Button>
        </div>
      )}
      <EndpointForm
        key={endpoint?.changedOn ?? 0}
        preset={preset}
        endpoint={endpoint}
        kept={Object.keys(stored?.values ?? {})}
        tags={about.tags}
        people={about.people}
        leads={leads}
        body={body}
        lead={lead}
        onLead={setLead}
        onSave={save}
        onDirty={setUnsaved}
      />
      {endpoint && state && (
        <>
          <SampleDelivery
            host={new URL(state.host).hostname}
            leads={leads}
            unsaved={unsaved}
            makesRecord={preset.group === 'crm'}
            onSample={(leadId) =>
              send('endpoint.sample', { id: endpoint.id, leadId }).catch((bug: unknown) => ({
                ok: false,
                why: String(bug),
                exchanges: [],
              }))
            }
          />
          <EndpointEnds
            endpoint={endpoint}
            onPause={(paused) => void answer(send('endpoint.pause', { id: endpoint.id, paused }))}
            onRemove={() => void answer(send('endpoint.remove', { id: endpoint.id }), t.removed).then(onGone)}
          />
        </>
      )}
    </>
  );
}
