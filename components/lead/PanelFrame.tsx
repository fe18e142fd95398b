import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Tabs, tabPanel } from '../ui/Tabs';

export type PanelTab = 'page' | 'work' | 'leads';
export interface PanelFrameProps {
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  onOptions: () => void;
  children: ReactNode;
  /** The outbox. */
  foot: ReactNode;
}

/** The side panel: this page and leads as tabs, settings at the end of the bar, the outbox at the foot. */
export function PanelFrame({ tab, onTab, onOptions, children, foot }: PanelFrameProps) {
  const t = useText();
  return (
    <main className="panel-page">
      <h1 className="hidden-text">{t.common.tandem}</h1>
      <Tabs
        label={t.common.tandem}
        tabs={[
          { id: 'page', label: t.lead.thisPage },
          { id: 'work', label: t.work.title },
          { id: 'leads', label: t.lead.leads },
        ]}
        selected={tab}
        onSelect={onTab}
        end={<Button look="quiet" icon="gear" iconOnly={t.common.settings} act="options" onClick={onOptions} />}
      />
      <div {...tabPanel(tab)} className="panel-body">
        {children}
      </div>
      {foot}
    </main>
  );
}
