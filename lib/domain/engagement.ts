import * as z from 'zod';

/** What a prospect can do with marketing; scored by the contract. */
export const engagementTypes = [
  'form',
  'demo-request',
  'webinar-registered',
  'webinar-attended',
  'download',
  'click',
  'page-visit',
  'linkedin-comment',
  'linkedin-share',
  'linkedin-reaction',
  'reply',
  'meeting',
] as const;
export const EngagementType = z.enum(engagementTypes);
export type EngagementType = z.infer<typeof EngagementType>;
