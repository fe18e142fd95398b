import type { Role } from '../../lib/domain/event';
import type { ShownLead } from '../../lib/domain/view';
import type { TeachOffer } from '../repair/teach-offer';
import { useText } from '../ui/i18n-context';
import { Fault, Loading } from '../ui/States';
import { LeadPanel } from './LeadPanel';
import { Likely } from './Likely';
import type { Focus, LeadClient } from './lead-client';

export interface LeadPageProps {
  id: string;
  /** Undefined while it is read; null when there is no such lead. */
  shown: ShownLead | null | undefined;
  roles: readonly Role[];
  client: LeadClient;
  focus?: Focus;
  /** The page the lead was found on. */
  page?: string;
  /** What can be shown in that page. */
  teach?: TeachOffer;
  onReview: () => void;
}

/** A lead in a page of ours, and whom it may be the same as. */
export function LeadPage({ id, shown, onReview, focus, ...panel }: LeadPageProps) {
  const t = useText();
  if (shown === undefined) return <Loading />;
  if (shown === null) return <Fault title={t.lead.refused['no-lead']} />;
  const { view, likely } = shown;
  return (
    <>
      {likely && <Likely other={likely.b} reason={likely.reason} onReview={onReview} />}
      <LeadPanel key={`${id} ${focus}`} view={view} where="panel" focus={focus} {...panel} />
    </>
  );
}
