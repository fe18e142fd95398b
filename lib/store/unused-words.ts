import { isStub, type TandemDb } from './db';

const batchSize = 2000;

/** Those of these tags and campaigns that no lead holds. Reads every lead, a batch at a time. */
export async function unusedWords(db: TandemDb, ids: readonly string[]): Promise<string[]> {
  const unused = new Set(ids);
  for (let after = ''; unused.size; ) {
    const leads = await db.leads.where(':id').above(after).limit(batchSize).toArray();
    for (const lead of leads) {
      if (isStub(lead)) continue;
      for (const tag of Object.keys(lead.tags)) unused.delete(tag);
      for (const { campaign } of lead.engagements) if (campaign) unused.delete(campaign);
    }
    const last = leads.at(-1);
    if (!last) break;
    after = last.id;
  }
  return [...unused];
}
