import { useLiveQuery } from 'dexie-react-hooks';
import { OutboxBar } from '../../components/lead/OutboxBar';
import { displayName } from '../../lib/domain/display-name';
import { send } from '../../lib/messaging/extension-client';
import { leadView, openHandoffs } from '../../lib/store/queries';

/** The outbox's state, live, with the names of whom each handoff is about. */
export function Outbox() {
  const rows = useLiveQuery(async () => {
    const handoffs = await openHandoffs();
    return Promise.all(
      handoffs.slice(0, 50).map(async (handoff) => {
        const view = await leadView(handoff.leadId, 0);
        return { handoff, name: view ? displayName(view.lead) : '' };
      }),
    );
  });
  if (!rows) return null;
  return <OutboxBar rows={rows} onRetry={(handoff) => void send('handoff.retry', { handoffs: [handoff] })} />;
}
