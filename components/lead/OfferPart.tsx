import type { Role } from '../../lib/domain/event';
import { pool } from '../../lib/domain/offer';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { useNow } from '../ui/use-now';
import { dayInWords, timeOfDay } from '../ui/when';
import type { Task } from './Actions';
import { LeadClock } from './LeadClock';
import { personName } from './person-name';
import type { Act } from './use-act';

export interface OfferPartProps {
  view: LeadView;
  roles: readonly Role[];
  busy: boolean;
  act: Act;
  onTask: (task: Task) => void;
}

/** Between the two sides: an offer to answer, who has the lead, or why it sleeps. Nothing when marketing simply has it. */
export function OfferPart({ view, roles, busy, act, onTask }: OfferPartProps) {
  const t = useText();
  const now = useNow(60_000);
  const { lead, contract, me } = view;
  const { offer } = lead;
  const day = (ms: number) => dayInWords(ms, now, t.language);
  const clock = <LeadClock lead={lead} calendar={contract.sla.calendar} />;
  if (lead.standing !== 'active')
    return (
      <div className="offer" data-standing={lead.standing}>
        <b>{lead.sleep ? t.lead.asleepUntil(day(lead.sleep.until)) : t.lead.standings[lead.standing]}</b>
        {offer?.reason && <p className="tiny">{t.lead.rejectReasons[offer.reason]}</p>}
      </div>
    );
  if (offer?.state === 'offered') {
    const mine = offer.to === me || offer.to === pool;
    const title =
      offer.to === me
        ? t.lead.offers.offeredYou
        : offer.to === pool
          ? t.lead.offers.offeredPool
          : t.lead.offers.offeredTo(personName(t, view, offer.to));
    return (
      <div className="offer" data-offer={offer.id}>
        <div className="row">
          <div className="grow">
            <b>{title}</b>
            <p className="tiny">
              {t.lead.offers.byOn(offer.by.user, `${day(offer.offeredOn)} ${timeOfDay(offer.offeredOn, t.language)}`)}
            </p>
          </div>
          {clock}
        </div>
        {mine && roles.includes('rep') && (
          <div className="row">
            <Button
              look="go"
              className="grow"
              act="accept"
              disabled={busy}
              onClick={() => act({ do: 'accept', offer: offer.id })}
            >
              {t.lead.offers.accept}
            </Button>
            <Button act="reject" disabled={busy} onClick={() => onTask('reject')}>
              {t.lead.offers.reject}
            </Button>
          </div>
        )}
      </div>
    );
  }
  if (!lead.owner) return null;
  return (
    <div className="offer row" data-owner={lead.owner}>
      <div className="grow">
        <b>{t.lead.offers.owned(personName(t, view, lead.owner))}</b>
        {lead.clock && (
          <p className="tiny">
            {lead.clock.kind === 'first-touch' ? t.lead.offers.firstTouch : t.lead.offers.nextTouch}
          </p>
        )}
      </div>
      {clock}
    </div>
  );
}
