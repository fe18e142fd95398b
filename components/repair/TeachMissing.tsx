import type { RecipeField } from '../../lib/domain/recipe';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import type { TeachOffer } from './teach-offer';

/** The fields a page was not read for, in a line, and the way to show where they stand; nothing when all is well. */
export function TeachMissing({ offer }: { offer: TeachOffer }) {
  const t = useText();
  const [first] = offer.missing;
  if (!first) return null;
  const names = offer.missing.map((field: RecipeField) => t.lead.fields[field].toLocaleLowerCase(t.language));
  return (
    <div className="teach row wrap">
      <p className="tiny grow">{t.repair.teach.missing(new Intl.ListFormat(t.language).format(names))}</p>
      <Button small icon="pointer" act="teach-missing" onClick={() => offer.onTeach(first)}>
        {t.repair.teach.show}
      </Button>
    </div>
  );
}
