import type { ColumnTarget } from '../../lib/domain/saved-mapping';

/** The targets of a column, in the groups the mapper offers them. */
export const targetGroups = {
  person: [
    'name',
    'firstName',
    'lastName',
    'jobTitle',
    'company',
    'headline',
    'location',
    'country',
    'companySize',
    'industry',
    'note',
  ],
  identity: ['email', 'linkedin', 'phone', 'crmId'],
  funnel: ['stage', 'owner', 'tags', 'capturedOn'],
  engagement: ['engagement', 'engagementOn', 'engagementTitle', 'campaign', 'registeredOn', 'attended'],
  marketing: ['status', 'unsubscribedOn', 'utmSource', 'utmMedium', 'utmCampaign', 'utmTerm', 'utmContent', 'utmId'],
} as const satisfies Record<string, readonly ColumnTarget[]>;
export type TargetGroup = keyof typeof targetGroups;
