import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { refusalInWords } from '../../components/lead/in-words';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Loading } from '../../components/ui/States';
import { useToast } from '../../components/ui/Toast';
import { useNow } from '../../components/ui/use-now';
import { WorkList } from '../../components/work/WorkList';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import { workView } from '../../lib/store/work-view';
import { OneLead } from './OneLead';

/** My work, live, and the lead opened from it. */
export function Work({ settings }: { settings: Settings }) {
  const t = useText();
  const toast = useToast();
  const now = useNow(30_000);
  const [opened, setOpened] = useState<string>();
  const [busy, setBusy] = useState(false);
  const work = useLiveQuery(async () => workView(now), [now]);
  if (opened)
    return (
      <>
        <div className="back-bar">
          <Button look="quiet" small icon="back" act="back" onClick={() => setOpened(undefined)}>
            {t.work.title}
          </Button>
        </div>
        <OneLead id={opened} settings={settings} />
      </>
    );
  const offer = async (leadIds: string[], to: string) => {
    setBusy(true);
    const act = crypto.randomUUID();
    const { done, refused } = await send('leads.act', { leadIds, command: { do: 'offer', to }, act });
    setBusy(false);
    const undo = async () => {
      await send('act.undo', { act });
      toast({ text: t.common.undone });
    };
    const [first] = refused;
    if (first) toast({ text: `${t.work.offered(done)} ${refusalInWords(t, first.refusal)}`, fault: true });
    else toast({ text: t.work.offered(done), undo });
  };
  if (!work) return <Loading />;
  return (
    <WorkList
      work={work}
      roles={settings.roles}
      now={now}
      busy={busy}
      onOpen={setOpened}
      onOffer={(ids, to) => void offer(ids, to)}
    />
  );
}
