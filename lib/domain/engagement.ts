import * as z from 'zod';

/** What a prospect can do with marketing; scored by the contract. `open` may be a machine's (mail proxies open mail). */
export const engagementTypes = [
  'form',
  'demo-request',
  'webinar-registered',
  'webinar-attended',
  'download',
  'click',
  'open',
  'page-visit',
  'linkedin-comment',
  'linkedin-share',
  'linkedin-reaction',
  'reply',
  'meeting',
  'bounce',
  'unsubscribe',
] as const;
export const EngagementType = z.enum(engagementTypes);
export type EngagementType = z.infer<typeof EngagementType>;

/** Groups of engagement, each capped by the contract. */
export const engagementGroups = ['direct', 'content', 'webinar', 'mail', 'social'] as const;
export const EngagementGroup = z.enum(engagementGroups);
export type EngagementGroup = z.infer<typeof EngagementGroup>;

/** Which group each type belongs to. */
export const groupOf: Record<EngagementType, EngagementGroup> = {
  'demo-request': 'direct',
  reply: 'direct',
  meeting: 'direct',
  form: 'content',
  download: 'content',
  'page-visit': 'content',
  'webinar-registered': 'webinar',
  'webinar-attended': 'webinar',
  click: 'mail',
  open: 'mail',
  bounce: 'mail',
  unsubscribe: 'mail',
  'linkedin-comment': 'social',
  'linkedin-share': 'social',
  'linkedin-reaction': 'social',
};
