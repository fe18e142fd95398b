import { useState } from 'react';
import type { Need } from '../../lib/domain/assess';
import type { Role, TouchKind } from '../../lib/domain/event';
import type { PlanWarning } from '../../lib/domain/plan';
import { nextStage } from '../../lib/domain/stage';
import type { LeadView } from '../../lib/domain/view';
import { FunnelBar } from '../funnel/FunnelBar';
import { Why } from '../funnel/Why';
import { HistoryPart } from '../history/HistoryPart';
import { ShowWhere } from '../repair/ShowWhere';
import type { TeachOffer } from '../repair/teach-offer';
import { useText } from '../ui/i18n-context';
import { Actions, type Task } from './Actions';
import { CrmAnswer } from './CrmAnswer';
import { EditForm } from './EditForm';
import { EngagementPicker } from './EngagementPicker';
import { LeadHeader } from './LeadHeader';
import { Letter } from './Letter';
import type { Focus, LeadClient } from './lead-client';
import { MoveBack } from './MoveBack';
import { MoveOn } from './MoveOn';
import { News } from './News';
import { Notes } from './Notes';
import type { NextStep } from './next-step';
import { OfferPart } from './OfferPart';
import { OfferSheet } from './OfferSheet';
import { PlanPart } from './PlanPart';
import { QualifyPanel } from './QualifyPanel';
import { RejectSheet } from './RejectSheet';
import { PauseSheet, RecycleSheet, RemindSheet } from './RestSheets';
import { Sheet } from './Sheet';
import { SplitSheet } from './SplitSheet';
import { Tags } from './Tags';
import { TouchPicker } from './TouchPicker';
import { useAct } from './use-act';

export interface LeadPanelProps {
  view: LeadView;
  roles: readonly Role[];
  client: LeadClient;
  /** `card`: in somebody else's page, nothing is typed. `panel`: our own page. */
  where: 'card' | 'panel';
  /** What the panel was opened for. */
  focus?: Focus;
  /** The page at hand: what a touch from it would be. */
  page?: string;
  /** What can be shown in the page at hand. */
  teach?: TeachOffer;
}

const qualifying: readonly Need[] = ['buyerPhase', 'need', 'authority', 'timing', 'budget'];

/** A LinkedIn page is where messages are written, a webmail where mails are. */
const touchOf = (page = ''): TouchKind | undefined =>
  /^(linkedin|salesnav)/.test(page)
    ? 'linkedin-message'
    : /^(gmail|roundcube|outlook|proton|yahoo|zimbra)/.test(page)
      ? 'email'
      : undefined;

/** One lead: who, where in the funnel and why, the next action, history, tags, notes. Keyed by lead id by its user. */
export function LeadPanel({ view, roles, client, where, focus, page, teach }: LeadPanelProps) {
  const t = useText();
  const typing = where === 'panel';
  const { act, busy } = useAct(client);
  const [task, setTask] = useState<Task | undefined>(typing && focus === 'edit' ? 'edit' : undefined);
  const { lead } = view;
  const to = nextStage(lead.stage);
  const close = () => setTask(undefined);
  const open = (next: Task) => {
    if (typing || (next !== 'edit' && next !== 'letter' && next !== 'split')) return setTask(next);
    return client.openPanel(next === 'edit' ? 'edit' : 'lead');
  };
  const retry = (handoff: string) => (client.retry ? void client.retry(handoff) : client.openPanel('lead'));

  const onNext = (step: NextStep) => {
    if (step === 'retry') return retry(lead.handoffs.find((h) => h.outcome === 'failed')?.id ?? '');
    if (step === 'complete') return open('edit');
    if (step === 'to-mql') return void act({ do: 'move-on', to: 'mql' });
    if (step === 'to-sql' || step === 'to-opportunity') return open('move-on');
    if (step === 'first-touch') return open('touch');
    if (step !== 'none' && step !== 'answer') open(step);
  };
  const fix = (warning: PlanWarning) => {
    if (warning === 'not-informed') return open('letter');
    if (warning === 'missing') return open('edit');
    return client.openOptions ? client.openOptions() : client.openPanel('lead');
  };
  const add = async (command: Parameters<typeof act>[0]) => (await act(command)) && close();
  const titles: Record<Task, string> = {
    engage: t.lead.engageTitle,
    touch: t.lead.touchTitle,
    qualify: t.lead.qualify,
    'move-on': t.lead.moveConfirm(to ? t.lead.stages[to] : ''),
    'move-back': t.lead.moveBackTitle,
    edit: t.lead.editLead,
    letter: t.people.letter,
    split: t.people.split,
    offer: t.lead.offers.title,
    reject: lead.offer?.state === 'accepted' ? t.lead.offers.giveBackTitle : t.lead.offers.rejectTitle,
    pause: t.lead.offers.pauseTitle,
    remind: t.lead.offers.remindTitle,
    recycle: t.lead.offers.recycleTitle,
  };
  const rest = { view, busy, act, onDone: close };
  return (
    <article aria-label={lead.fields.name?.value ?? t.lead.unnamed} className="lead" data-lead={lead.id}>
      <section>
        <LeadHeader view={view} />
      </section>
      <News view={view} act={act} busy={busy} />
      <section>
        <FunnelBar stage={lead.stage} />
        <Why
          view={view}
          onNeed={(need) => open(need === 'engagement' ? 'engage' : qualifying.includes(need) ? 'qualify' : 'edit')}
        />
      </section>
      <section>
        <OfferPart view={view} roles={roles} busy={busy} act={act} onTask={open} />
        <Actions
          view={view}
          roles={roles}
          busy={busy}
          onNext={onNext}
          onTask={open}
          act={act}
          touchHere={touchOf(page)}
        />
      </section>
      {roles.includes('rep') && <CrmAnswer view={view} busy={busy} act={act} typing={typing} />}
      {task && (
        <Sheet key={task} title={titles[task]} onClose={close}>
          {task === 'engage' && <EngagementPicker view={view} client={client} onAdd={add} />}
          {task === 'touch' && <TouchPicker onAdd={add} />}
          {task === 'qualify' && <QualifyPanel lead={lead} act={act} />}
          {task === 'move-on' && to && (
            <MoveOn to={to} endpointSet={view.endpointSet} busy={busy} act={act} onDone={close}>
              {to !== 'mql' && client.plan && <PlanPart to={to} plan={client.plan} version={lead.lastAt} onFix={fix} />}
            </MoveOn>
          )}
          {task === 'move-back' && <MoveBack stage={lead.stage} busy={busy} act={act} onDone={close} />}
          {task === 'offer' && (
            <OfferSheet
              view={{ ...view, iAmRep: roles.includes('rep') }}
              busy={busy}
              onOffer={(person) => void add({ do: 'offer', to: person })}
            />
          )}
          {task === 'reject' && <RejectSheet {...rest} typing={typing} />}
          {task === 'pause' && <PauseSheet {...rest} />}
          {task === 'remind' && <RemindSheet {...rest} />}
          {task === 'recycle' && <RecycleSheet {...rest} />}
          {task === 'split' && <SplitSheet {...rest} />}
          {task === 'letter' && <Letter view={view} onSaveText={client.saveText} act={act} busy={busy} />}
          {task === 'edit' && <EditForm lead={lead} busy={busy} act={act} onDone={close} />}
        </Sheet>
      )}
      <section>
        <HistoryPart view={view} onRetry={retry} short={where === 'card' ? 4 : 8} onOpenOptions={client.openOptions} />
      </section>
      <Tags view={view} roles={roles} client={client} act={act} naming={typing && focus === 'tag'} />
      {(typing || lead.noteCount > 0) && (
        <Notes view={view} client={client} act={act} typing={typing} writing={typing && focus === 'note'} />
      )}
      {teach && <ShowWhere offer={teach} />}
    </article>
  );
}
