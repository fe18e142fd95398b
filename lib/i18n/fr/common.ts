import type { common as en } from '../en/common';
import type { Widen } from '../widen';

export const common: Widen<typeof en> = {
  tandem: 'Tandem',
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  undo: 'Annuler',
  dismiss: 'Masquer',
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  more: 'Plus',
  add: 'Ajouter',
  remove: 'Retirer',
  edit: 'Modifier',
  back: 'Retour',
  settings: 'Réglages',
  yes: 'Oui',
  no: 'Non',
  undone: 'Annulé',
  saved: 'Enregistré',
  roles: { seller: 'social seller', marketer: 'marketeur', rep: 'commercial' },
};
