import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { refusalInWords } from '../../components/lead/in-words';
import { ReviewPair } from '../../components/review/ReviewPair';
import { useText } from '../../components/ui/i18n-context';
import { Empty, Loading } from '../../components/ui/States';
import { useToast } from '../../components/ui/Toast';
import type { Command } from '../../lib/domain/command';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import { send } from '../../lib/messaging/extension-client';
import { likelyPairs } from '../../lib/store/queries';

/** Likely duplicates, live; what is decided can be taken back. */
export function Review() {
  const t = useText();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const found = useLiveQuery(async () => likelyPairs());
  const act = async (leadId: string, command: Command, text: string) => {
    setBusy(true);
    const answer = await send('lead.act', { leadId, command }).catch((): Refusal => ({ refused: 'failed' }));
    setBusy(false);
    if (isRefusal(answer)) return toast({ text: refusalInWords(t, answer), fault: true });
    const undo = async () => {
      const undone = await send('lead.act', {
        leadId: answer.leadId,
        command: { do: 'undo', events: answer.events },
      });
      toast(isRefusal(undone) ? { text: refusalInWords(t, undone), fault: true } : { text: t.common.undone });
    };
    toast({ text, undo: () => void undo() });
  };
  if (!found) return <Loading />;
  const { pairs, more } = found;
  return (
    <>
      <header>
        <h1>{t.people.reviewTitle}</h1>
        <p className="muted">{t.people.reviewIntro}</p>
      </header>
      {!pairs.length && (
        <Empty title={t.people.reviewNone} icon="people">
          {t.people.reviewNoneHint}
        </Empty>
      )}
      {pairs.length > 0 && <p className="tiny">{`${t.people.reviewCount(pairs.length)}${more ? ' +' : ''}`}</p>}
      {pairs.map((pair) => (
        <ReviewPair
          key={`${pair.a.id} ${pair.b.id}`}
          pair={pair}
          busy={busy}
          onMerge={(fields) => void act(pair.a.id, { do: 'merge', other: pair.b.id, fields }, t.people.merged)}
          onApart={() => void act(pair.a.id, { do: 'tell-apart', other: pair.b.id }, t.people.toldApart)}
        />
      ))}
    </>
  );
}
