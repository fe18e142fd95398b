import type { EngagementType } from '../../lib/domain/engagement';
import type { TouchKind } from '../../lib/domain/event';
import type { IconName } from '../ui/Icon';

export const engagementIcon: Record<EngagementType, IconName> = {
  form: 'note',
  'demo-request': 'play',
  'webinar-registered': 'meeting',
  'webinar-attended': 'play',
  download: 'download',
  click: 'pointer',
  'page-visit': 'page',
  'linkedin-comment': 'chat',
  'linkedin-share': 'link',
  'linkedin-reaction': 'spark',
  reply: 'mail',
  meeting: 'people',
  open: 'mail',
  bounce: 'warn',
  unsubscribe: 'close',
};

export const touchIcon: Record<TouchKind, IconName> = {
  call: 'phone',
  email: 'mail',
  'linkedin-message': 'chat',
  meeting: 'meeting',
};
