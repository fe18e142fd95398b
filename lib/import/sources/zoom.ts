import type { SourceShape } from './shape';

/**
 * Zoom webinars. Attendee report: a preamble, the hosts' and panelists' own tables, then "Attendee Details" with these headers
 * (reports quoted in public repositories, read November 2026; the same texts in every language of the portal [?]). Who did not
 * come has `--` for times. Registration report: Registration Time and Approval Status, without Attended. Times are the account's
 * zone, which the file does not say. A person who left and came back has a row for each time.
 */
export const zoom: SourceShape = {
  id: 'zoom',
  tells: [
    ['Attended', 'User Name (Original Name)', 'Join Time'],
    ['Attended', 'Join Time', 'Time in Session (minutes)'],
    ['Registration Time', 'Approval Status'],
    ['Name (Original Name)', 'User Email', 'Join Time'],
    ['Name (original name)', 'Join time', 'Duration (minutes)'],
  ],
  columns: [
    ['name', 'User Name (Original Name)', 'Name (Original Name)', 'User Name'],
    ['email', 'User Email'],
    ['registeredOn', 'Registration Time'],
    ['attended', 'Attended', 'Duration (minutes)'],
    ['engagementOn', 'Join Time'],
    ['country', 'Country/Region Name'],
    ['campaign', 'Topic'],
    [
      null,
      'Approval Status',
      'Leave Time',
      'Time in Session (minutes)',
      'Is Guest',
      'Guest',
      'Source Name',
      'City',
      'State/Province',
    ],
  ],
};
