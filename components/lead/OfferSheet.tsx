import { pool } from '../../lib/domain/offer';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { personName } from './person-name';

/** To whom: each rep of the list, oneself among them, or whoever takes it first. */
export function OfferSheet({
  view,
  busy,
  onOffer,
}: {
  view: Pick<LeadView, 'people' | 'me'> & { iAmRep: boolean };
  busy: boolean;
  onOffer: (to: string) => void;
}) {
  const t = useText();
  const reps = view.people.filter((p) => !p.gone && p.roles.includes('rep') && p.id !== view.me).map((p) => p.id);
  const all = [...(view.iAmRep ? [view.me] : []), ...reps];
  return (
    <div className="stack">
      <div className="choices">
        {[pool, ...all].map((id) => (
          <Button
            key={id}
            small
            icon={id === pool ? 'people' : 'person'}
            act={`offer-${id}`}
            disabled={busy}
            onClick={() => onOffer(id)}
          >
            {id === pool ? t.lead.team.pool : personName(t, view, id)}
          </Button>
        ))}
      </div>
      {!all.length && <p className="tiny">{t.lead.offers.noTeam}</p>}
    </div>
  );
}
