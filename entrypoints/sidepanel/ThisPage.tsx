import { useEffect, useState } from 'react';
import { Pointing } from '../../components/repair/Pointing';
import type { Settings } from '../../lib/domain/settings';
import { Manual } from './Manual';
import { OneLead } from './OneLead';
import { PagePerson } from './PagePerson';
import type { PanelRequest } from './use-panel-request';
import { useReading } from './use-reading';
import { useTab } from './use-tab';
import { useTeach } from './use-teach';

type Shown = { manual: true } | { leadId: string } | undefined;

interface ThisPageProps {
  settings: Settings;
  request?: PanelRequest;
  tabId?: number;
}

/** The person of the current tab; or what a card asked for, until the tab shows something else. */
export function ThisPage({ settings, request, tabId }: ThisPageProps) {
  const tab = useTab(tabId);
  const { reading, read, selection } = useReading(tab, settings.mode);
  const teach = useTeach(tab, read);
  const [shown, setShown] = useState<Shown>();
  const address = tab && `${tab.id} ${tab.url}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page ends what was asked for on the last one
  useEffect(() => setShown(undefined), [address]);
  useEffect(() => {
    if (request?.focus === 'manual') setShown({ manual: true });
    else if (request?.leadId) setShown({ leadId: request.leadId });
  }, [request]);
  if (shown && 'manual' in shown)
    return <Manual onSaved={(leadId) => setShown({ leadId })} onBack={() => setShown(undefined)} />;
  if (shown) return <OneLead key={request?.n} id={shown.leadId} settings={settings} focus={request?.focus} />;
  return (
    <>
      {teach.pointing && <Pointing onStop={teach.stop} />}
      <PagePerson
        key={address}
        selection={selection}
        reading={reading}
        url={tab?.url ?? ''}
        settings={settings}
        teach={teach}
        onRead={read}
        onManual={() => setShown({ manual: true })}
      />
    </>
  );
}
