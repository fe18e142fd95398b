import type { SourceShape } from './shape';

/**
 * Livestorm, the people of an event: fixed columns in the account's language, then the form's fields as named in the form. Seen:
 * `Email`, `Nom`, `Prénom`, `Pays (depuis IP)`, `Date d'inscription` (a loader of livestorm-registrants-….csv in a public
 * repository, read November 2026); `Attended`, `Attendance rate`, `Replay` and their French [?]. The API says `registrant_detail`.
 * The event's own title is not in the file: it is asked for as the campaign.
 */
export const livestorm: SourceShape = {
  id: 'livestorm',
  tells: [
    ['Email', 'Pays (depuis IP)'],
    ['Email', 'Country (from IP)'],
    ['Email', 'Registration date', 'Attendance rate'],
    ['Email', "Date d'inscription", 'Taux de présence'],
    ['Email', 'Registration date', 'Attended', 'Attendance duration'],
    ['Email', "Date d'inscription", 'A participé', 'Durée de présence'],
  ],
  fileNames: /livestorm/i,
  hint: [['Email']],
  columns: [
    ['registeredOn', 'Registration date', "Date d'inscription", 'Registered at', 'registrant_detail.created_at'],
    ['attended', 'Attended', 'Has attended', 'A participé', 'Participation', 'registrant_detail.attended'],
    ['country', 'Country (from IP)', 'Pays (depuis IP)'],
    ['engagementOn', 'Attended at', 'Join date', 'Entered room at', "Date d'arrivée"],
    ['campaign', 'Event', 'Event title', 'Event name', 'Événement', "Titre de l'événement"],
    [
      null,
      'Attendance rate',
      'Taux de présence',
      'Attendance duration',
      'Durée de présence',
      'City (from IP)',
      'Timezone',
    ],
  ],
};
