import type { SourceShape } from './shape';

/**
 * LinkedIn Campaign Manager, leads of a Lead Gen form: one row is one form sent. The file's headers are documented nowhere that
 * could be read [?]: these are the fields of the Lead Sync API (learn.microsoft.com/linkedin/marketing/lead-sync/leadsync, read
 * November 2026: submittedAt, leadType, versionedLeadGenFormUrn, testLead) and the columns its resellers describe.
 */
export const linkedInLeadGen: SourceShape = {
  id: 'linkedin-lead-gen',
  tells: [
    ['Form Name', 'Campaign Name', 'Lead Type'],
    ['Form Name', 'Campaign Name', 'Creative ID'],
    ['Form Name', 'Campaign Name', 'Campaign Group Name'],
    ['Form Name', 'Campaign Name', 'Account Name'],
    ['Form Name', 'Campaign Name', 'Lead ID'],
    ['Nom du formulaire', 'Nom de la campagne', 'Type de lead'],
    ['Nom du formulaire', 'Nom de la campagne', 'Nom du compte'],
    ['submittedAt', 'leadType'],
  ],
  fileNames: /lead[ _-]?gen|linkedin.*leads/i,
  hint: [['Form Name'], ['Nom du formulaire']],
  columns: [
    ['engagementOn', 'Timestamp', 'Lead created at', 'Created at', 'Submitted at', 'Date created', 'Lead submitted at'],
    ['engagementOn', 'Horodatage', 'Date de création', 'Lead créé le'],
    ['engagementTitle', 'Form Name', 'Nom du formulaire'],
    ['campaign', 'Campaign Name', 'Nom de la campagne'],
    ['linkedin', 'LinkedIn profile', 'LinkedIn profile link', 'Profile URL'],
    [
      null,
      'Lead ID',
      'Account Name',
      'Nom du compte',
      'Campaign Group Name',
      'Lead Type',
      'Type de lead',
      'Form ID',
      'Status',
    ],
  ],
  mapping: () => ({ engagement: 'form' }),
};
