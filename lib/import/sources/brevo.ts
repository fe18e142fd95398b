import type { SourceShape } from './shape';

/**
 * Brevo. Contacts: EMAIL, the account's own attributes (FIRSTNAME or PRENOM by its language), ADDED_TIME, MODIFIED_TIME:
 * developers.brevo.com/reference/request-contact-export; EMAIL_BLACKLISTED from exports quoted in public repositories. SMS holds
 * international numbers without a plus sign (help.brevo.com, "Format your contact import file"). Events: the names of
 * developers.brevo.com/docs/bulk-fetch-all-your-transactional-activity; `loadedByProxy` is an open by a machine. All read
 * November 2026; the short headers of the log file (st_text, frm, sub) [?].
 */
export const brevo: SourceShape = {
  id: 'brevo',
  tells: [
    ['EMAIL', 'ADDED_TIME', 'MODIFIED_TIME'],
    ['EMAIL', 'EMAIL_BLACKLISTED'],
    ['EMAIL', 'SMS', 'PRENOM'],
    ['EMAIL', 'SMS', 'FIRSTNAME'],
    ['EMAIL', 'SMS', 'ADDED_TIME'],
    ['st_text', 'email', 'ts'],
    ['event', 'email', 'messageId'],
  ],
  fileNames: /brevo|sendinblue/i,
  hint: [['email']],
  columns: [
    ['capturedOn', 'ADDED_TIME'],
    ['unsubscribedOn', 'EMAIL_BLACKLISTED', 'email_marketing_blacklisted'],
    ['status', 'email_marketing'],
    ['phone', 'SMS', 'WHATSAPP', 'LANDLINE_NUMBER'],
    ['jobTitle', 'JOB_TITLE'],
    ['crmId', 'EXT_ID'],
    ['engagement', 'event', 'st_text'],
    ['engagementOn', 'date', 'ts', 'ts_event'],
    ['engagementTitle', 'subject', 'sub'],
    ['campaign', 'tag', 'camp_name', 'campaign name'],
    [null, 'CONTACT ID', 'id', 'frm', 'mid', 'link', 'reason', 'messageId', 'sender', 'from', 'SMS_BLACKLISTED'],
  ],
  barePhones: true,
};
