import type { Candidate } from './candidate';
import type { EngagementType } from './engagement';
import type { Stage } from './stage';
import type { Utm } from './utm';

/** One thing a person did, as a file or a live source tells it. `campaign`: its name as written there. `title`: which mail, form or webinar. `on`: ms. */
export interface BroughtEngagement {
  type: EngagementType;
  on: number;
  campaign?: string;
  title?: string;
  utm?: Utm;
  machine?: true;
  post?: string;
}

/**
 * One person as a row of a file or a live source tells of them, cleaned and bounded: what an import writes. `row`: its number
 * there, as people count (1 is the first line). `candidate.page`: `import:<source>` or `pull:<source>`. Tags, campaigns and the
 * owner by name; `stage` forward only; `crmId`: their id in the CRM. `objects`: they want no mail (unsubscribed); `bounced`:
 * their address is dead.
 */
export interface Brought {
  row: number;
  candidate: Candidate;
  engagements: BroughtEngagement[];
  tags: string[];
  note?: string;
  stage?: Stage;
  owner?: string;
  crmId?: string;
  objects?: boolean;
  bounced?: boolean;
}
