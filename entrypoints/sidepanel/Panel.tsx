import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { PanelFrame, type PanelTab } from '../../components/lead/PanelFrame';
import type { Settings } from '../../lib/domain/settings';
import { Leads } from './Leads';
import { Outbox } from './Outbox';
import { Safety } from './Safety';
import { ThisPage } from './ThisPage';
import { usePanelRequest } from './use-panel-request';
import { Work } from './Work';

/** The side panel: this page, all leads, the outbox at the foot. `tabId`: in a window of its own, the tab it is about. */
export function Panel({ settings, tabId }: { settings: Settings; tabId?: number }) {
  const request = usePanelRequest();
  const [tab, setTab] = useState<PanelTab>('page');
  useEffect(() => {
    if (request) setTab('page');
  }, [request]);
  const foot = (
    <>
      <Safety settings={settings} />
      <Outbox />
    </>
  );
  return (
    <PanelFrame tab={tab} onTab={setTab} onOptions={() => void browser.runtime.openOptionsPage()} foot={foot}>
      {tab === 'page' && <ThisPage settings={settings} request={request} tabId={tabId} />}
      {tab === 'work' && <Work settings={settings} />}
      {tab === 'leads' && <Leads settings={settings} />}
    </PanelFrame>
  );
}
