import { useState } from 'react';
import type { Command } from '../../lib/domain/command';
import { engagementTypes } from '../../lib/domain/engagement';
import type { LeadView } from '../../lib/domain/view';
import { liveWords, wordOf } from '../../lib/domain/word';
import { Button } from '../ui/Button';
import { Dotted } from '../ui/Dot';
import { useText } from '../ui/i18n-context';
import { Menu } from '../ui/Menu';
import { useNow } from '../ui/use-now';
import { dayInWords, lastDays } from '../ui/when';
import { engagementIcon } from './icons';
import type { LeadClient } from './lead-client';
import { NewWord } from './NewWord';

export interface EngagementPickerProps {
  view: LeadView;
  client: LeadClient;
  onAdd: (command: Command) => void;
}

/** The campaign last used for this lead comes first to mind: start from it, while it may be chosen. */
const lastCampaign = (view: LeadView): string | undefined => {
  const last = view.history.find((e) => e.type === 'engaged');
  const campaign = last?.type === 'engaged' && last.data.campaign && wordOf(view.campaigns, last.data.campaign);
  return campaign && !campaign.gone ? campaign.id : undefined;
};

/** What the person did: choose the campaign and day if they differ, then one click on the kind adds it. */
export function EngagementPicker({ view, client, onAdd }: EngagementPickerProps) {
  const t = useText();
  const now = useNow(60_000);
  const [campaign, setCampaign] = useState(() => lastCampaign(view));
  const [day, setDay] = useState(0);
  const [naming, setNaming] = useState(false);
  const days = lastDays(14, now);
  const on = days[day] ?? now;
  const name = view.campaigns.find((c) => c.id === campaign)?.name;
  const { nameWord } = client;
  return (
    <div className="stack">
      <div className="row wrap">
        <Menu
          small
          label={t.lead.campaign}
          act="campaign"
          title={t.lead.campaign}
          items={[
            {
              key: '',
              label: t.lead.noCampaign,
              checked: !campaign,
              act: 'campaign-none',
              onChoose: () => setCampaign(undefined),
            },
            ...liveWords(view.campaigns).map((c) => ({
              key: c.id,
              label: <Dotted word={c} />,
              checked: c.id === campaign,
              act: `campaign-${c.id}`,
              onChoose: () => setCampaign(c.id),
            })),
            {
              key: '+',
              label: t.lead.newCampaign,
              icon: 'plus' as const,
              act: 'campaign-new',
              onChoose: () => (nameWord ? setNaming(true) : client.openPanel('lead')),
            },
          ]}
        >
          {name ?? t.lead.noCampaign}
        </Menu>
        <Menu
          small
          label={t.lead.day}
          act="day"
          title={t.lead.day}
          items={days.map((ms, i) => ({
            key: String(i),
            label: dayInWords(ms, now, t.language),
            checked: i === day,
            act: `day-${i}`,
            onChoose: () => setDay(i),
          }))}
        >
          {dayInWords(on, now, t.language)}
        </Menu>
      </div>
      {naming && nameWord && (
        <NewWord
          label={t.lead.campaignName}
          act="campaign-name"
          onName={async (text) => {
            setCampaign(await nameWord('campaign', text));
            setNaming(false);
          }}
        />
      )}
      <div className="choices">
        {engagementTypes.map((type) => (
          <Button
            key={type}
            look="quiet"
            small
            icon={engagementIcon[type]}
            act={`engage-${type}`}
            onClick={() => onAdd({ do: 'engage', engagement: type, campaign, on })}
          >
            {t.lead.engagements[type]}
          </Button>
        ))}
      </div>
    </div>
  );
}
