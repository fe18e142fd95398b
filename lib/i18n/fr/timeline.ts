import type { timeline as en } from '../en/timeline';
import { plural } from '../plural';
import type { Widen } from '../widen';

export const timeline: Widen<typeof en> = {
  open: (n) => `Tout l’engagement (${n})`,
  title: 'Engagement',
  close: 'Historique',
  pointsNow: (n) => `${n} ${plural('fr', n, 'point', 'points')}`,
  activity: (n, most) =>
    n
      ? `Engagement des 26 dernières semaines : ${n}, au plus ${most} en une semaine.`
      : 'Aucun engagement ces 26 dernières semaines.',
  first: 'Premier point de contact',
  last: 'Dernier point de contact',
  byHand: 'noté à la main',
  utm: 'UTM',
  filter: 'Afficher',
  all: 'Tout',
  touches: 'Ventes',
  halved: (n) => `divisé par deux ${n === 1 ? 'une fois' : `${n} fois`}`,
  because: {
    machine: 'ouverture par une machine, non comptée',
    superseded: 'un plus récent compte dans cette campagne',
    recycled: 'avant son retour au marketing, non compté',
    older: 'trop ancien, non compté',
  },
  capped: (group, raw, cap) => `${group} : ${raw}, plafonné à ${cap}`,
  more: (n) => `Afficher ${n} plus ${plural('fr', n, 'ancien', 'anciens')}`,
  cut: 'Titres et sources des plus anciens : dans le panneau latéral.',
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
    table: 'un fichier',
  },
};
