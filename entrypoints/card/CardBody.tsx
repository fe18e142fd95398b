import { useEffect, useMemo } from 'react';
import { CaptureForm } from '../../components/lead/CaptureForm';
import { refusalInWords } from '../../components/lead/in-words';
import { LeadPanel } from '../../components/lead/LeadPanel';
import type { Focus, LeadClient } from '../../components/lead/lead-client';
import { NobodyRead } from '../../components/repair/NobodyRead';
import { taughtInWords } from '../../components/repair/taught-in-words';
import { Button } from '../../components/ui/Button';
import { useText } from '../../components/ui/i18n-context';
import { Empty, Fault, Loading } from '../../components/ui/States';
import { useToast } from '../../components/ui/Toast';
import type { Candidate, LeftOut } from '../../lib/domain/candidate';
import type { Command } from '../../lib/domain/command';
import type { RecipeField } from '../../lib/domain/recipe';
import { isRefusal } from '../../lib/domain/refusal';
import { ask } from '../../lib/messaging/page-client';
import type { Payload } from '../../lib/messaging/protocol';
import { pageOf, usePagePerson } from './use-page-person';
import { useTeachOffer } from './use-teach-offer';

type PageCommand = Payload<'page.act'>['command'];

export interface CardProps {
  onClose: () => void;
  /** Registers what reads the page again; returns what forgets it. */
  onRefresh: (refresh: (taught?: readonly RecipeField[]) => void) => () => void;
  /** The person is about to point in the page; told the fields that may be shown next. */
  onTeach: (missing: readonly RecipeField[]) => void;
}

/** What the card shows: the lead, a person to capture, or why there is nobody. */
export function CardBody({ onClose, onRefresh, onTeach }: CardProps) {
  const t = useText();
  const toast = useToast();
  const { person, roles, others, again } = usePagePerson();
  const teach = useTeachOffer(person, onTeach);
  const page = pageOf(person) ?? 'unknown';
  useEffect(() => {
    const refresh = (taught: readonly RecipeField[] = []) => {
      again();
      if (!taught.length) return;
      const undo = async () => {
        await ask('page.untaught', { page, fields: [...taught] });
        toast({ text: t.common.undone });
        again();
      };
      toast({ text: taughtInWords(t, taught), undo: () => void undo().catch(() => undefined) });
    };
    return onRefresh(refresh);
  }, [onRefresh, again, toast, t, page]);

  const leadId = person.at === 'known' ? person.view.lead.id : undefined;
  const identities = person.at === 'known' || person.at === 'new' ? person.candidate.identities : undefined;
  const client = useMemo((): LeadClient => {
    const openPanel = (focus: Focus) => void ask('page.open-panel', { leadId, focus }).catch(() => undefined);
    const act = (command: Command) =>
      ask('page.act', { identities: identities ?? [], leadId: leadId ?? '', command: command as PageCommand });
    const plan = async (to: 'sql' | 'opportunity') =>
      (await ask('page.plan', { identities: identities ?? [], leadId: leadId ?? '', to })).plan;
    return { act, openPanel, plan };
  }, [leadId, identities]);

  const capture = async (candidate: Candidate, without: LeftOut) => {
    const answer = await ask('page.capture', { candidate, without });
    if (isRefusal(answer)) return answer;
    const undo = async () => {
      const undone = await ask('page.act', {
        identities: candidate.identities,
        leadId: answer.leadId,
        command: { do: 'undo', events: answer.events },
      });
      toast(isRefusal(undone) ? { text: refusalInWords(t, undone), fault: true } : { text: t.common.undone });
      again();
    };
    toast({ text: t.lead.captured, undo });
    again();
    return answer;
  };
  return (
    <>
      <div className="bar">
        <Button look="quiet" small icon="close" iconOnly={t.common.close} act="close" onClick={onClose} />
      </div>
      {person.at === 'reading' && <Loading>{t.lead.reading}</Loading>}
      {person.at === 'orphan' && <Fault title={t.lead.updateNeeded} />}
      {person.at === 'none' && (
        <NobodyRead
          outcome={person.outcome}
          teach={teach}
          onManual={() => client.openPanel('manual')}
          onAgain={again}
        />
      )}
      {person.at === 'people' && (
        <Empty
          title={t.people.onPage(person.count)}
          icon="people"
          action={
            <Button look="go" act="open-list" onClick={() => client.openPanel('page')}>
              {t.lead.openPanel}
            </Button>
          }
        />
      )}
      {person.at === 'new' && !person.candidate.identities.length && (
        <Empty
          title={person.candidate.fields.name?.value ?? t.lead.unnamed}
          action={
            <Button look="go" act="type-address" onClick={() => client.openPanel('page')}>
              {t.people.typeAddress}
            </Button>
          }
        >
          {t.people.noAddress}
        </Empty>
      )}
      {person.at === 'new' && person.candidate.identities.length > 0 && (
        <div className="capture">
          <CaptureForm
            key={person.candidate.identities.join()}
            candidate={person.candidate}
            onSave={capture}
            teach={teach}
          />
        </div>
      )}
      {person.at === 'known' && (
        <LeadPanel
          key={person.view.lead.id}
          view={person.view}
          roles={roles}
          client={client}
          where="card"
          page={person.candidate.page}
          teach={teach}
        />
      )}
      {others > 0 && (
        <section>
          <Button look="quiet" small icon="people" act="open-others" onClick={() => client.openPanel('page')}>
            {t.people.others(others)}
          </Button>
        </section>
      )}
    </>
  );
}
