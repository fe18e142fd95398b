import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef, useState } from 'react';
import { refusalInWords } from '../../components/lead/in-words';
import type { ListWith } from '../../components/people/ListChoices';
import { PeopleList } from '../../components/people/PeopleList';
import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import type { Candidate } from '../../lib/domain/candidate';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import type { Settings } from '../../lib/domain/settings';
import type { Done } from '../../lib/domain/view';
import { send } from '../../lib/messaging/extension-client';
import { nameWord } from '../../lib/messaging/lead-client';
import { leadsOfPeople, words } from '../../lib/store/queries';

/** Few at a time: progress is seen, and a stop or a killed worker leaves whole leads only. */
const batch = 5;
const chosenKey = 'list-choices';

function lastChosen(): ListWith {
  try {
    const kept = JSON.parse(localStorage.getItem(chosenKey) ?? '{}') as Partial<ListWith>;
    return { tag: kept.tag, campaign: kept.campaign, engage: kept.engage !== false };
  } catch {
    return { engage: true };
  }
}

/** The people of the page, live: who is known by now; capture in one action with progress, and one undo for all. */
export function PageList({
  people,
  settings,
  onOpen,
}: {
  people: readonly Candidate[];
  settings: Settings;
  onOpen: (index: number) => void;
}) {
  const t = useText();
  const toast = useToast();
  const stop = useRef(false);
  const [chosen, setChosen] = useState(lastChosen);
  const [progress, setProgress] = useState<{ done: number; all: number; undoing?: boolean }>();
  const identities = useMemo(() => people.map((one) => one.identities), [people]);
  const found = useLiveQuery(async () => {
    const known = await leadsOfPeople(identities);
    return { known, tags: await words('tag'), campaigns: await words('campaign') };
  }, [identities]);
  const marketer = settings.roles.includes('marketer');

  const choose = (next: ListWith) => {
    setChosen(next);
    localStorage.setItem(chosenKey, JSON.stringify(next));
  };
  const undo = async (done: Done[]) => {
    for (const [i, one] of done.entries()) {
      setProgress({ done: i, all: done.length, undoing: true });
      await send('lead.act', { leadId: one.leadId, command: { do: 'undo', events: one.events } });
    }
    setProgress(undefined);
    toast({ text: t.people.undone(done.length) });
  };
  const capture = async (chosenPeople: Candidate[], what: ListWith) => {
    stop.current = false;
    const done: Done[] = [];
    const refused: Refusal[] = [];
    let before = 0;
    for (let at = 0; at < chosenPeople.length && !stop.current; at += batch) {
      setProgress({ done: at, all: chosenPeople.length });
      const some = chosenPeople.slice(at, at + batch);
      const answer = await send('list.capture', {
        people: some,
        ...(marketer && { tag: what.tag, campaign: what.campaign }),
        engage: marketer && what.engage,
      }).catch((): Refusal => ({ refused: 'failed' }));
      if (isRefusal(answer)) {
        refused.push(answer);
        break;
      }
      done.push(...answer.done);
      refused.push(...answer.failed);
      before += answer.known;
    }
    setProgress(undefined);
    const undoable = done.filter((one) => one.events.length);
    const said = [stop.current && t.people.stopped, t.people.captured(done.length, before)].filter(Boolean).join('. ');
    const [first] = refused;
    const why = first ? ` ${t.people.someRefused(refused.length)} ${refusalInWords(t, first)}` : '';
    toast({
      text: said + why,
      fault: refused.length > 0,
      undo: undoable.length ? () => void undo(undoable) : undefined,
    });
  };
  return (
    <PeopleList
      people={people}
      known={found?.known}
      tags={found?.tags ?? []}
      campaigns={found?.campaigns ?? []}
      chosen={chosen}
      onChosen={choose}
      marketer={marketer}
      progress={progress}
      onStop={() => {
        stop.current = true;
      }}
      onCapture={(some, what) => void capture(some, what)}
      onOpen={onOpen}
      nameWord={nameWord}
    />
  );
}
