import { displayName } from '../../lib/domain/display-name';
import type { LeadView } from '../../lib/domain/view';
import { Grade } from '../funnel/Grade';
import { Avatar } from '../ui/Avatar';
import { useText } from '../ui/i18n-context';
import { Sources } from './Sources';

/** Who it is: initials, name, what they do, where, and where each value came from. */
export function LeadHeader({ view }: { view: LeadView }) {
  const t = useText();
  const { lead } = view;
  const { jobTitle, company, headline, location } = lead.fields;
  const name = displayName(lead);
  const work = [jobTitle?.value, company?.value].filter(Boolean).join(' · ');
  return (
    <header className="who">
      <Avatar name={name} />
      <div className="grow">
        <h2 dir="auto">{name || t.lead.unnamed}</h2>
        {(work || headline) && (
          <p className="muted" dir="auto">
            {work || headline?.value}
          </p>
        )}
        <p className="tiny">
          {location && <span dir="auto">{location.value} · </span>}
          <Sources lead={lead} />
        </p>
      </div>
      <Grade view={view} />
    </header>
  );
}
