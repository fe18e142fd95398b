import type { CampaignDeed } from '../../lib/domain/campaign-reach';
import { engagementIcon } from '../lead/icons';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';

export interface CampaignDeedsProps {
  deeds: readonly CampaignDeed[];
  /** Of how many people, where not of all. */
  of?: number;
}

/** Which engagements a campaign brought, by kind. */
export function CampaignDeeds({ deeds, of }: CampaignDeedsProps) {
  const t = useText();
  if (!deeds.length) return null;
  return (
    <section aria-label={t.words.deeds}>
      <h2>{t.words.deeds}</h2>
      <ul className="deeds">
        {deeds.map(({ type, times, people }) => (
          <li key={type} className="row" data-deed={type}>
            <Icon name={engagementIcon[type]} />
            <span className="grow">{t.lead.engagements[type]}</span>
            <span className="tiny">{t.words.deed(people, times)}</span>
          </li>
        ))}
      </ul>
      {of !== undefined && <p className="tiny">{t.words.deedsCut(of)}</p>}
    </section>
  );
}
