import { type KeyboardEvent, useState } from 'react';
import type { Role } from '../../lib/domain/event';
import type { Lead } from '../../lib/domain/lead';
import type { WorkItem, WorkView } from '../../lib/domain/view';
import { OfferSheet } from '../lead/OfferSheet';
import { personName } from '../lead/person-name';
import { Sheet } from '../lead/Sheet';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Empty } from '../ui/States';
import { WorkRow } from './WorkRow';

const day = 86_400_000;

export interface WorkListProps {
  work: WorkView;
  roles: readonly Role[];
  now: number;
  busy: boolean;
  onOpen: (leadId: string) => void;
  onOffer: (leadIds: string[], to: string) => void;
}

/** Arrow keys go from row to row; Enter opens. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.work-row')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
  event.preventDefault();
}

/** My work: what a rep must do, the soonest first; what marketing can offer, waits for, and was told. */
export function WorkList({ work, roles, now, busy, onOpen, onOffer }: WorkListProps) {
  const t = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [offering, setOffering] = useState(false);
  const soon = work.mine.filter(
    (i) => i.work.dueAt <= now + day || i.work.kind === 'answer' || i.work.kind === 'first-touch',
  );
  const later = work.mine.filter((i) => !soon.includes(i));
  const ready = work.ready.filter((i) => chosen.has(i.lead.id) && i.lead.stage === 'mql').map((i) => i.lead.id);
  const why = (lead: Lead) => lead.offer?.reason && t.lead.rejectReasons[lead.offer.reason];
  const answer = (lead: Lead) =>
    [lead.offer && t.lead.offers.states[lead.offer.state], why(lead)].filter(Boolean).join(', ');
  const who = (lead: Lead) => personName(t, work, lead.owner ?? lead.offer?.to ?? '');
  const section = (title: string, id: string, items: readonly WorkItem[], about?: (lead: Lead) => string | undefined) =>
    items.length > 0 && (
      <section aria-label={title} data-list={id}>
        <h2>
          {title} <span className="muted">{items.length >= 50 ? '50+' : items.length}</span>
        </h2>
        {items.map(({ lead, work: one }) => (
          <div key={lead.id} className="row">
            {id === 'ready' && lead.stage === 'mql' && (
              <input
                type="checkbox"
                aria-label={t.work.choose(lead.fields.name?.value ?? '')}
                data-act="choose"
                checked={chosen.has(lead.id)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.currentTarget.checked) next.add(lead.id);
                  else next.delete(lead.id);
                  setChosen(next);
                }}
              />
            )}
            <WorkRow
              lead={lead}
              work={one}
              contract={work.contract}
              now={now}
              about={about?.(lead)}
              onOpen={() => onOpen(lead.id)}
            />
          </div>
        ))}
      </section>
    );
  if (!work.mine.length && !work.ready.length && !work.watch.length && !work.answered.length)
    return (
      <Empty title={t.work.none} icon="check">
        {t.work.noneHint}
      </Empty>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only help; every row is a button
    <div className="work" onKeyDown={moveFocus}>
      {section(t.work.dueNow, 'now', soon)}
      {section(t.work.later, 'later', later)}
      {section(t.work.ready, 'ready', work.ready, why)}
      {roles.includes('marketer') && ready.length > 0 && (
        <div className="row pad">
          <Button look="go" className="grow" act="offer-many" disabled={busy} onClick={() => setOffering(true)}>
            {t.work.offer(ready.length)}
          </Button>
        </div>
      )}
      {offering && ready.length > 0 && (
        <Sheet title={t.lead.offers.to} onClose={() => setOffering(false)}>
          <OfferSheet
            view={{ ...work, iAmRep: roles.includes('rep') }}
            busy={busy}
            onOffer={(to) => {
              setOffering(false);
              setChosen(new Set());
              onOffer(ready, to);
            }}
          />
        </Sheet>
      )}
      {section(t.work.watch, 'watch', work.watch, who)}
      {section(t.work.answered, 'answered', work.answered, answer)}
    </div>
  );
}
