import { plural } from '../plural';

/** Words of the engagement timeline of a lead. */
export const timeline = {
  open: (n: number) => `All engagement (${n})`,
  title: 'Engagement',
  close: 'History',
  pointsNow: (n: number) => `${n} ${plural('en', n, 'point', 'points')} now`,
  activity: (n: number, most: number) =>
    n ? `Engagement in the last 26 weeks: ${n}, at most ${most} in one week.` : 'No engagement in the last 26 weeks.',
  first: 'First touchpoint',
  last: 'Last touchpoint',
  byHand: 'noted by hand',
  utm: 'UTM',
  filter: 'Show',
  all: 'All',
  touches: 'Sales',
  halved: (n: number) => `halved ${n === 1 ? 'once' : `${n} times`}`,
  because: {
    machine: 'a machine’s open, not counted',
    superseded: 'a later one in this campaign counts',
    recycled: 'before it came back to marketing, not counted',
    older: 'too far back, not counted',
  },
  capped: (group: string, raw: string, cap: number) => `${group}: ${raw}, capped at ${cap}`,
  more: (n: number) => `Show ${n} older`,
  cut: 'Titles and sources of older ones are in the side panel.',
  sources: {
    'linkedin-connections': 'LinkedIn',
    'linkedin-lead-gen': 'LinkedIn Lead Gen',
    mailchimp: 'Mailchimp',
    brevo: 'Brevo',
    hubspot: 'HubSpot',
    mautic: 'Mautic',
    livestorm: 'Livestorm',
    zoom: 'Zoom',
    tandem: 'Tandem',
    table: 'a file',
  },
};
