import type { SourceShape } from './shape';

/**
 * LinkedIn, "Get a copy of your data", Connections.csv: `Notes:` and a paragraph above the header, in English for everyone;
 * rows without a person (`,,,,,,30 Apr 2026`) are people who left. Address only where it is shared. Seen in
 * github.com/thephm/linkedin_md and exports described in public repositories, read November 2026; older ones have no `URL`.
 */
export const linkedInConnections: SourceShape = {
  id: 'linkedin-connections',
  tells: [['First Name', 'Last Name', 'Connected On']],
  columns: [
    ['linkedin', 'URL'],
    ['jobTitle', 'Position'],
    ['capturedOn', 'Connected On'],
  ],
};
