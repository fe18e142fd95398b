import type { CampaignDeed } from '../domain/campaign-reach';
import type { EngagementType } from '../domain/engagement';
import type { Lead } from '../domain/lead';
import { sameWord } from '../domain/worn-tags';
import { tandemDb } from './db';
import { leadsByIds } from './list-view';

/** Leads are read this many at a time: a page stays alive. */
const batch = 500;

/** What these leads did in a campaign, the most frequent first; machines' opens left out. Of each lead the latest 200 engagements are known. */
export async function campaignDeeds(campaign: string, leadIds: readonly string[]): Promise<CampaignDeed[]> {
  const ids = new Set(sameWord(await tandemDb().words.toArray(), campaign));
  const deeds = new Map<EngagementType, CampaignDeed>();
  const add = ({ engagements }: Lead) => {
    const mine = engagements.filter((e) => e.campaign && ids.has(e.campaign) && !e.machine);
    for (const type of new Set(mine.map((e) => e.type))) {
      const deed = deeds.get(type) ?? { type, times: 0, people: 0 };
      deeds.set(type, deed);
      deed.people += 1;
      deed.times += mine.filter((e) => e.type === type).length;
    }
  };
  for (let i = 0; i < leadIds.length; i += batch)
    for (const lead of await leadsByIds(leadIds.slice(i, i + batch))) add(lead);
  return [...deeds.values()].sort((a, b) => b.people - a.people || b.times - a.times);
}
