import { assess } from '../../lib/domain/assess';
import type { Contract } from '../../lib/domain/contract';
import { displayName } from '../../lib/domain/display-name';
import type { Lead } from '../../lib/domain/lead';
import type { Work } from '../../lib/domain/work';
import { LeadClock } from '../lead/LeadClock';
import { Avatar } from '../ui/Avatar';
import { Clock } from '../ui/Clock';
import { useText } from '../ui/i18n-context';
import { dayInWords } from '../ui/when';

export interface WorkRowProps {
  lead: Lead;
  work: Work;
  contract: Contract;
  now: number;
  /** Who has it, or why it came back. */
  about?: string;
  onOpen: () => void;
}

/** One thing to do: who it is about, what it is, and how long there is. */
export function WorkRow({ lead, work, contract, now, about, onOpen }: WorkRowProps) {
  const t = useText();
  const name = displayName(lead);
  const { grade } = assess(lead, contract, now);
  const timed = ['answer', 'first-touch', 'next-touch', 'watch'].includes(work.kind);
  return (
    <button
      type="button"
      className="work-row"
      data-act="open-work"
      data-kind={work.kind}
      data-work={lead.id}
      onClick={onOpen}
    >
      <Avatar name={name} small />
      <span className="grow">
        <span className="name" dir="auto">
          {name || t.lead.unnamed}
        </span>
        <span className="tiny about" dir="auto">
          {[t.work.kinds[work.kind as 'offer'], about, `${t.lead.stages[lead.stage]} ${grade}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {timed ? (
        <LeadClock lead={lead} calendar={contract.sla.calendar} />
      ) : (
        <Clock tone={work.kind === 'reminder' && work.dueAt <= now ? 'soon' : 'calm'}>
          {dayInWords(work.dueAt, now, t.language)}
        </Clock>
      )}
    </button>
  );
}
