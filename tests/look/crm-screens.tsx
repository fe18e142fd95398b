import type { ReactNode } from 'react';
import { HandoffRow } from '../../components/handoffs/HandoffRow';
import { MendHandoff } from '../../components/handoffs/MendHandoff';
import { LeadPanel } from '../../components/lead/LeadPanel';
import type { LeadClient } from '../../components/lead/lead-client';
import { PanelFrame } from '../../components/lead/PanelFrame';
import { EndpointForm } from '../../components/settings/EndpointForm';
import { EndpointList } from '../../components/settings/EndpointList';
import { PresetChoice } from '../../components/settings/PresetChoice';
import { SampleDelivery } from '../../components/settings/SampleDelivery';
import { SettingsShell } from '../../components/settings/SettingsShell';
import { useText } from '../../components/ui/i18n-context';
import type { Preset } from '../../lib/crm/preset';
import { presetOf, presets } from '../../lib/crm/presets/registry';
import { samplePayload } from '../../lib/crm/sample';
import { always, type Endpoint } from '../../lib/domain/endpoint';
import type { Handoff } from '../../lib/domain/handoff';
import { views } from './invented';

const noop = () => {};
const now = Date.now();
const body = JSON.stringify(samplePayload(now));
const endpoint = (id: string, preset: string, name: string, params: Record<string, string>): Endpoint => ({
  ...{ id, name, preset, params, headerNames: [], mapping: [], when: always },
  ...{ paused: false, off: null, createdOn: now, changedOn: now },
});
const hubspot = endpoint('h', 'hubspot-contact', 'HubSpot', { portal: '12345678' });
const webhook = endpoint('w', 'webhook', 'Equipe Sud, n8n', { url: 'https://n8n.rivoire.example/webhook/tandem' });
const shell = (children: ReactNode) => <SettingsShell section="crm">{children}</SettingsShell>;
const leads = [{ id: 'l1', name: 'Camille Moreau' }];
const form = (one: Endpoint) => () =>
  shell(
    <EndpointForm
      preset={presetOf(one.preset) as Preset}
      endpoint={one}
      kept={['token']}
      tags={views.mql.tags}
      people={views.mql.people}
      leads={leads}
      body={body}
      lead=""
      onLead={noop}
      onSave={async () => true}
      onDirty={noop}
    />,
  );

const handoff = (id: string, more: Partial<Handoff>): Handoff => ({
  ...{ id, leadId: 'l1', kind: 'lead.sql', seq: 1, body, state: 'due', endpoint: 'h', attempts: 0 },
  ...{ createdOn: now, nextAt: now, leaseUntil: 0 },
  ...more,
});
const rows: [string, Handoff][] = [
  [
    'Camille Moreau',
    handoff('1', {
      ...{ state: 'failed', attempts: 1, why: 'refused-400', status: 400 },
      last: { on: now - 60_000, status: 400, said: 'Property values were not valid: email "camille@" is invalid.' },
    }),
  ],
  ['Nadia Benali', handoff('2', { attempts: 3, nextAt: now + 5_400_000, why: 'http-503', status: 503 })],
  [
    'Yusuf Demir',
    handoff('3', {
      state: 'delivered',
      attempts: 1,
      crmId: '48213',
      link: 'https://crm.example/48213',
      askAt: now + 3_600_000,
    }),
  ],
  ['田中 芽衣', handoff('4', { state: 'waiting', endpoint: undefined })],
];
function Handoffs() {
  const t = useText().handoffs;
  return (
    <main className="review">
      <h1>{t.title}</h1>
      <ul className="handoffs">
        {rows.map(([name, one]) => (
          <HandoffRow
            key={one.id}
            handoff={one}
            name={name}
            endpoint={one.endpoint && 'HubSpot'}
            now={now}
            onReplay={noop}
            onEdit={noop}
            onAsk={noop}
            onOpen={noop}
          />
        ))}
      </ul>
    </main>
  );
}

const exchange = {
  ...{ method: 'POST', url: 'https://api.hubapi.com/crm/v3/objects/contacts/batch/upsert', ms: 212 },
  headers: { authorization: '••••', 'content-type': 'application/json' },
  request:
    '{"inputs":[{"id":"camille.exemple@tandem.example","idProperty":"email","properties":{"firstname":"Camille"}}]}',
};
const sample = (ok: boolean) => () =>
  shell(
    <SampleDelivery
      host="api.hubapi.com"
      leads={leads}
      unsaved={false}
      makesRecord
      onSample={async () =>
        ok
          ? {
              ...{ ok, crmId: '512', link: 'https://app.hubspot.com/contacts/1/record/0-1/512' },
              exchanges: [
                { ...exchange, status: 200, answer: '{"status":"COMPLETE","results":[{"id":"512","new":true}]}' },
              ],
            }
          : { ok, why: 'network', exchanges: [{ ...exchange, fault: 'network' }] }
      }
    />,
  );

const plan: LeadClient['plan'] = async () => ({
  warnings: ['not-informed', 'missing', 'known-there'],
  to: [
    {
      ...{
        endpoint: 'h',
        name: 'HubSpot',
        preset: 'hubspot-contact',
        missing: [['company']],
        paused: false,
        access: true,
      },
      requests: [{ method: 'POST', url: exchange.url, body: exchange.request }],
    },
  ],
});
const done = async () => ({ leadId: 'l1', events: ['e1'] });
const panel = (view: keyof typeof views) => () => (
  <PanelFrame tab="page" onTab={noop} onOptions={noop} foot={null}>
    <LeadPanel
      view={views[view]}
      roles={['rep', 'marketer', 'seller']}
      client={{ act: done, openPanel: noop, plan }}
      where="panel"
    />
  </PanelFrame>
);

/** Pictures of the CRM settings, the handoff page, what goes before a handoff and what comes back. */
export const crmScreens: Record<string, () => ReactNode> = {
  'wide-crm-presets': () => shell(<PresetChoice presets={presets} onChoose={noop} />),
  'wide-crm-list': () =>
    shell(
      <EndpointList
        now={now}
        endpoints={[
          { endpoint: hubspot, access: true, until: 0, fails: 0, open: 3, failed: 1 },
          { endpoint: webhook, access: true, until: now + 600_000, fails: 6, open: 2, failed: 0 },
        ]}
        onOpen={noop}
        onAdd={noop}
        onHandoffs={noop}
      />,
    ),
  'wide-crm-hubspot': form(hubspot),
  'panel-crm-hubspot': form(hubspot),
  'wide-crm-webhook': form(webhook),
  'wide-crm-sample': sample(true),
  'wide-crm-refused': sample(false),
  'wide-handoffs': () => <Handoffs />,
  'panel-handoffs': () => <Handoffs />,
  'wide-mend': () => {
    const [name, one] = rows[0] as (typeof rows)[0];
    return <MendHandoff handoff={one} name={name} onClose={noop} onMend={noop} />;
  },
  'panel-plan': panel('mql'),
  'panel-answer': panel('delivered'),
};
