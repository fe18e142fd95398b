import type { SourceShape } from './shape';

/**
 * Mailchimp, an audience: three files (subscribed_, unsubscribed_ and cleaned_email_audience_export_….csv). Headers after the
 * audience's own fields: mailchimp.com/help/view-export-contacts, "About your export file", and export headers quoted in
 * public repositories, read November 2026. Times are UTC. TAGS hold quoted tags: `"Salon","VIP"`.
 */
export const mailchimp: SourceShape = {
  id: 'mailchimp',
  tells: [
    ['MEMBER_RATING', 'LEID'],
    ['MEMBER_RATING', 'OPTIN_TIME'],
    ['LEID', 'EUID'],
    ['UNSUB_TIME', 'UNSUB_REASON'],
    ['CLEAN_TIME', 'CLEAN_CAMPAIGN_ID'],
  ],
  columns: [
    ['capturedOn', 'OPTIN_TIME', 'CONFIRM_TIME'],
    ['unsubscribedOn', 'UNSUB_TIME'],
    ['engagementTitle', 'UNSUB_CAMPAIGN_TITLE', 'CLEAN_CAMPAIGN_TITLE'],
    ['engagementOn', 'CLEAN_TIME'],
    ['country', 'CC'],
    ['note', 'NOTES'],
    [
      null,
      'REGION',
      'LAST_CHANGED',
      'UNSUB_REASON',
      'UNSUB_REASON_OTHER',
      'Address',
      'Adresse',
      'Birthday',
      'TIMEZONE',
    ],
  ],
  mapping: (has, fileName) => {
    if (has('UNSUB_TIME') || /^unsubscribed[_ -]/i.test(fileName)) return { list: 'unsubscribed' };
    if (has('CLEAN_TIME') || /^cleaned[_ -]/i.test(fileName)) return { list: 'cleaned' };
    return {};
  },
};
