import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Tabs, tabPanel } from '../../components/ui/Tabs';
import type { Settings } from '../../lib/domain/settings';
import { Leads } from './Leads';
import { Outbox } from './Outbox';
import { ThisPage } from './ThisPage';
import { usePanelRequest } from './use-panel-request';

/** The side panel: this page, all leads, the outbox at the foot. */
export function Panel({ settings }: { settings: Settings }) {
  const t = useText();
  const request = usePanelRequest();
  const [tab, setTab] = useState<'page' | 'leads'>('page');
  useEffect(() => {
    if (request) setTab('page');
  }, [request]);
  return (
    <div className="panel-page">
      <Tabs
        label={t.common.tandem}
        tabs={[
          { id: 'page', label: t.lead.thisPage },
          { id: 'leads', label: t.lead.leads },
        ]}
        selected={tab}
        onSelect={setTab}
        end={
          <Button
            look="quiet"
            icon="gear"
            iconOnly={t.common.settings}
            act="options"
            onClick={() => browser.runtime.openOptionsPage()}
          />
        }
      />
      <main {...tabPanel(tab)} className="panel-body">
        {tab === 'page' ? <ThisPage settings={settings} request={request} /> : <Leads settings={settings} />}
      </main>
      <Outbox />
    </div>
  );
}
