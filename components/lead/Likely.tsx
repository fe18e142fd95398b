import { displayName } from '../../lib/domain/display-name';
import type { Lead } from '../../lib/domain/lead';
import type { LikenessReason } from '../../lib/domain/likeness';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

/** "May be the same person as …", with the reason and the way to the review. */
export function Likely({ other, reason, onReview }: { other: Lead; reason: LikenessReason; onReview: () => void }) {
  const t = useText();
  return (
    <section className="likely row" aria-label={t.people.reviewTitle}>
      <p className="grow tiny">
        {t.people.likely(displayName(other))} ({t.people.reasons[reason]})
      </p>
      <Button small act="review" onClick={onReview}>
        {t.people.review}
      </Button>
    </section>
  );
}
