import type { work as en } from '../en/work';
import { plural } from '../plural';
import type { Widen } from '../widen';

export const work: Widen<typeof en> = {
  title: 'Mon travail',
  dueNow: 'À faire',
  later: 'Plus tard',
  ready: 'Prêts à proposer',
  watch: 'Attendus des ventes',
  answered: 'Réponses',
  none: 'Rien à faire',
  noneHint: 'Les offres à traiter, les contacts à faire et les leads à proposer s’affichent ici.',
  choose: (name) => `Choisir ${name}`,
  offer: (n) => `Proposer ${n} ${plural('fr', n, 'lead', 'leads')}…`,
  offered: (n) => `${n} ${plural('fr', n, 'lead proposé', 'leads proposés')}.`,
  kinds: {
    answer: 'Répondre à l’offre',
    'first-touch': 'Premier contact',
    'next-touch': 'Prochain contact',
    reminder: 'Rappel',
    offer: 'À proposer',
    repair: 'À corriger, puis reproposer',
    woken: 'De nouveau éveillé',
    outcome: 'Dire ce qu’il est devenu',
    watch: 'Proposé',
  },
};
