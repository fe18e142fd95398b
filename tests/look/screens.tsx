import type { ReactNode } from 'react';
import { CaptureForm } from '../../components/lead/CaptureForm';
import { LeadPanel } from '../../components/lead/LeadPanel';
import type { LeadClient } from '../../components/lead/lead-client';
import { ManualEntry } from '../../components/lead/ManualEntry';
import { OutboxBar } from '../../components/lead/OutboxBar';
import { PanelFrame } from '../../components/lead/PanelFrame';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Loading } from '../../components/ui/States';
import { WorkList } from '../../components/work/WorkList';
import { backupScreens } from './backup-screens';
import { crmScreens } from './crm-screens';
import { findScreens } from './find-screens';
import { importScreens } from './import-screens';
import { candidate, outbox, views, workView } from './invented';
import { peopleScreens } from './people-screens';
import { repairScreens } from './repair-screens';
import { sourceScreens } from './source-screens';
import { teachScreens } from './teach-screens';
import { wordsScreens } from './words-screens';

const done = async () => ({ leadId: 'l1', events: ['e1'] });
const client: LeadClient = { act: done, openPanel: () => {} };
const panelClient: LeadClient = { ...client, nameWord: async () => 't9', retry: async () => {}, openOptions: () => {} };
const all = ['seller', 'marketer', 'rep'] as const;

function Bar() {
  const t = useText();
  return (
    <div className="bar">
      <Button look="quiet" small icon="close" iconOnly={t.common.close} />
    </div>
  );
}
const card =
  (view: keyof typeof views, roles: readonly (typeof all)[number][] = all) =>
  () => (
    <>
      <Bar />
      <LeadPanel view={views[view]} roles={roles} client={client} where="card" />
    </>
  );

const frame = { onTab: () => {}, onOptions: () => {}, foot: <OutboxBar rows={outbox} onRetry={() => {}} /> };
const panel = (view: keyof typeof views, focus?: 'edit' | 'note') => () => (
  <PanelFrame tab="page" {...frame}>
    <LeadPanel view={views[view]} roles={all} client={panelClient} where="panel" focus={focus} />
  </PanelFrame>
);

/** Every screen there is a picture of. */
export const screens: Record<string, () => ReactNode> = {
  ...peopleScreens,
  ...crmScreens,
  ...backupScreens,
  ...sourceScreens,
  ...repairScreens,
  ...importScreens,
  ...findScreens,
  ...wordsScreens,
  ...teachScreens,
  'card-new': () => (
    <>
      <Bar />
      <div className="capture">
        <CaptureForm candidate={candidate} onSave={done} />
      </div>
    </>
  ),
  'card-fresh': card('fresh'),
  'card-mql': card('mql'),
  'card-offered': card('offered'),
  'card-soon': card('soon'),
  'card-owned': card('owned'),
  'card-asleep': card('asleep'),
  'panel-work': () => (
    <PanelFrame tab="work" {...frame}>
      <WorkList work={workView} roles={all} now={Date.now()} busy={false} onOpen={() => {}} onOffer={() => {}} />
    </PanelFrame>
  ),
  'panel-no-work': () => (
    <PanelFrame tab="work" {...frame}>
      <WorkList
        work={{ ...workView, mine: [], ready: [], watch: [], answered: [] }}
        roles={all}
        now={Date.now()}
        busy={false}
        onOpen={() => {}}
        onOffer={() => {}}
      />
    </PanelFrame>
  ),
  'card-marketer': card('mql', ['marketer']),
  'card-retrying': card('retrying'),
  'card-failed': card('failed'),
  'card-delivered': card('delivered'),
  'card-loading': () => <Loading />,
  'panel-mql': panel('mql'),
  'panel-edit': panel('mql', 'edit'),
  'panel-note': panel('delivered', 'note'),
  'panel-manual': () => (
    <PanelFrame tab="page" {...frame}>
      <section className="pad">
        <ManualEntry onSave={done} />
      </section>
    </PanelFrame>
  ),
};
