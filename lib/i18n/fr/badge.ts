import type { badge as en } from '../en/badge';
import type { Widen } from '../widen';

export const badge: Widen<typeof en> = {
  capture: 'Capturer',
  retry: 'CRM : à renvoyer',
  complete: 'à compléter',
  'to-mql': 'prêt pour MQL',
  qualify: 'à qualifier',
  'to-sql': 'prêt pour SQL',
  'to-opportunity': 'aux ventes',
  answer: 'à répondre',
  'first-touch': 'premier contact',
  engage: 'à nourrir',
  offer: 'à proposer',
  wait: 'en sommeil',
  today: 'encore % aujourd’hui',
  left: 'encore %',
  late: '% de retard',
  paused: 'en pause',
  touch: 'noter un contact',
  lead: 'Lead',
  mql: 'MQL',
  sql: 'SQL',
  opportunity: 'Opportunité',
  customer: 'Client',
  lost: 'Perdu',
  open: 'Ouvrir Tandem',
};
