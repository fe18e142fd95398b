import type { SourceShape } from './shape';

/**
 * Mautic, contacts: headers are the aliases of the contact fields (Mautic's own field list, app/bundles/LeadBundle, and
 * tests/_data/dump.sql of github.com/mautic/mautic, read November 2026). `title` is Mr or Ms, `position` the job.
 */
export const mautic: SourceShape = {
  id: 'mautic',
  tells: [
    ['firstname', 'lastname', 'email', 'points', 'last_active'],
    ['email', 'points', 'preferred_locale'],
    ['email', 'attribution', 'attribution_date'],
    ['email', 'date_identified', 'points'],
  ],
  columns: [
    ['jobTitle', 'position'],
    ['capturedOn', 'date_identified', 'date_added'],
    ['location', 'city'],
    ['companySize', 'companynumber_of_employees'],
    ['industry', 'companyindustry'],
    ['owner', 'owner', 'ownerByUser'],
    [null, 'title', 'id', 'points', 'last_active', 'owner_id', 'state', 'attribution_date'],
  ],
};
