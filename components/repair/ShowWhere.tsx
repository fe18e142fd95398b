import type { RecipeField } from '../../lib/domain/recipe';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import type { TeachOffer } from './teach-offer';

/** Beside a value that was read: show where it really stands. */
export function ShowWhereOf({ field, offer }: { field: RecipeField; offer: TeachOffer }) {
  const t = useText();
  if (!offer.fields.includes(field)) return null;
  return (
    <Button
      look="quiet"
      small
      icon="pointer"
      iconOnly={t.repair.teach.showOf(t.lead.fields[field])}
      act={`teach-${field}`}
      onClick={() => offer.onTeach(field)}
    />
  );
}

/** The foot of what was read: something is wrong, so show where; or let the makers see the page, with everything invented. */
export function ShowWhere({ offer }: { offer: TeachOffer }) {
  const t = useText();
  return (
    <section className="teach-foot row wrap">
      <span className="tiny grow">{t.repair.teach.wrong}</span>
      <Button look="quiet" small icon="pointer" act="teach" onClick={() => offer.onTeach()}>
        {t.repair.teach.show}
      </Button>
      <Button
        look="quiet"
        small
        icon="page"
        iconOnly={t.repair.teach.sample}
        act="make-sample"
        onClick={offer.onSample}
      />
    </section>
  );
}
