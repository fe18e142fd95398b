import type { ReachStep } from '../../lib/domain/campaign-reach';
import { displayName } from '../../lib/domain/display-name';
import type { Lead } from '../../lib/domain/lead';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { dayInWords } from '../ui/when';

export interface CampaignWhoProps {
  campaign: string;
  step: ReachStep;
  leads: readonly Lead[];
  total: number;
  now: number;
  /** The ids the campaign's engagements are under. */
  ids: readonly string[];
  onMore: () => void;
}

/** Who came that far: name, company, stage, what they last did in the campaign. */
export function CampaignWho({ campaign, step, leads, total, now, ids, onMore }: CampaignWhoProps) {
  const t = useText();
  const href = (lead: Lead) => `#leads?campaign=${encodeURIComponent(campaign)}&lead=${encodeURIComponent(lead.id)}`;
  return (
    <section aria-label={t.words.who(t.words.steps[step])}>
      <h2>{t.words.who(t.words.steps[step])}</h2>
      {!total && <p className="muted">{t.words.nobodyThere}</p>}
      <ul className="who-list">
        {leads.map((lead) => {
          const name = displayName(lead) || t.lead.unnamed;
          const last = lead.engagements.findLast((e) => e.campaign && ids.includes(e.campaign));
          return (
            <li key={lead.id} className="row" data-lead={lead.id}>
              <Avatar name={name} small />
              <span className="grow">
                <a href={href(lead)} dir="auto">
                  {name}
                </a>
                <span className="tiny block" dir="auto">
                  {[lead.fields.jobTitle?.value, lead.fields.company?.value].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span className="last">
                {t.lead.stages[lead.stage]}
                {last && (
                  <span className="tiny block">
                    {`${t.lead.engagements[last.type]}, ${dayInWords(last.on, now, t.language)}`}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {total > leads.length && (
        <Button look="quiet" act="more-people" onClick={onMore}>
          {t.words.more(Math.min(50, total - leads.length))}
        </Button>
      )}
    </section>
  );
}
