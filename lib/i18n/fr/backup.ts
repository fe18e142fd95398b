import { counted } from '../counted';
import type { backup as english } from '../en/backup';
import type { Widen } from '../widen';

const leads = (n: number) => counted('fr', n, 'lead', 'leads');

/** Ce qui sort et ce qui revient : sauvegardes, restauration, fichiers de leads ; et la place qui reste. */
export const backup: Widen<typeof english> = {
  title: 'Sauvegarde',
  why: 'Tous les leads et leur historique, vos étiquettes, campagnes, recherches, recettes et réglages, dans un fichier à garder ailleurs. Les clés et les secrets n’y sont pas.',
  last: (when) => `Dernière sauvegarde : ${when}`,
  never: 'Rien n’est encore sauvegardé',
  save: 'Enregistrer une sauvegarde',
  saved: (file) => `Enregistré sous ${file}.`,
  failed: 'La sauvegarde n’a pas pu être faite. Réessayez.',
  noRoom: 'Le disque est trop plein pour une sauvegarde. Libérez de la place et réessayez.',
  phases: {
    reading: 'Lecture…',
    sealing: 'Chiffrement…',
    checking: 'Vérification du fichier…',
    restoring: 'Restauration…',
    merging: 'Fusion…',
  },
  remind: 'Me le rappeler chaque semaine',
  barLast: (when) => `Dernière sauvegarde ${when}`,
  barNever: 'Aucune sauvegarde',
  saveNow: 'Enregistrer',
  notNow: 'Plus tard',
  notNowHint: 'Redemande dans une semaine',
  bar: 'Rappel de sauvegarde',

  protect: 'Protéger par une phrase secrète…',
  protectTitle: 'Une phrase secrète pour vos sauvegardes',
  protectWhy:
    'Qui trouve une sauvegarde peut la lire, sauf si elle est chiffrée. Personne ne l’ouvre sans la phrase secrète, et personne ne retrouve une phrase perdue : notez-la.',
  passphrase: 'Phrase secrète',
  passphraseHint: 'Au moins 12 caractères. Le mieux : quatre mots sans rapport entre eux.',
  again: 'Encore une fois',
  tooShort: 'Il faut au moins 12 caractères.',
  differ: 'Les deux ne sont pas pareilles.',
  protectYes: 'Chiffrer désormais',
  protecting: 'Un instant…',
  isProtected: 'Les sauvegardes sont chiffrées par votre phrase secrète.',
  change: 'En changer…',
  unprotect: 'Ne plus chiffrer',
  protectedNow: 'Désormais, les sauvegardes sont chiffrées.',
  unprotectedNow: 'Désormais, les sauvegardes ne sont plus chiffrées.',

  restore: 'Restaurer',
  restoreWhy: 'À partir d’une sauvegarde. Ce que vous avez reste ; ce que contient le fichier s’y ajoute.',
  choose: 'Choisir un fichier…',
  working: 'Un instant…',
  restored: (n, suppressed) =>
    `Restauration terminée : ${leads(n)}.${suppressed ? ` ${counted('fr', suppressed, 'personne effacée ici ne revient pas', 'personnes effacées ici ne reviennent pas')}.` : ''}`,
  refused: {
    'not-json': 'Ce fichier est illisible : Tandem ne l’a pas écrit. Choisissez une sauvegarde. Rien n’a changé.',
    truncated:
      'Ce fichier s’arrête au milieu. Copiez-le de nouveau depuis l’endroit où vous le gardez. Rien n’a changé.',
    newer: 'Ce fichier vient d’un Tandem plus récent. Mettez l’extension à jour, puis réessayez. Rien n’a changé.',
    hostile: 'Ce fichier contient ce qu’aucun fichier de Tandem ne contient : il n’a pas été ouvert. Rien n’a changé.',
    'not-tandem': 'Ce fichier n’a pas été écrit par Tandem. Rien n’a changé.',
    altered: 'Ce fichier a été abîmé ou modifié depuis son enregistrement. Prenez une autre copie. Rien n’a changé.',
    'needs-passphrase': 'Ce fichier est chiffré : il n’a pas été ouvert. Rien n’a changé.',
    'wrong-passphrase': 'La phrase secrète n’ouvre pas ce fichier. Rien n’a changé.',
    'storage-full':
      'Le disque est plein. Libérez de la place et restaurez le même fichier : la restauration reprend où elle s’est arrêtée.',
  },
  openTitle: 'Phrase secrète de ce fichier',
  openText: (file) => `${file} est chiffré.`,
  openWrong: 'Elle n’ouvre pas ce fichier. Attention aux majuscules et aux espaces.',
  open: 'Ouvrir',

  storage: 'Stockage',
  holds: (l, e, t) =>
    `${leads(l)}, ${counted('fr', e, 'engagement', 'engagements')}, ${counted('fr', t, 'contact', 'contacts')}.`,
  usedOf: (used, quota) => `${used} utilisés sur les ${quota} que permet ce navigateur.`,
  used: (used) => `${used} utilisés. Ce navigateur ne fixe d’autre limite que le disque.`,
  meter: 'Stockage utilisé',
  persisted: 'Le navigateur garde vos données, même quand le disque se remplit.',
  notPersisted: 'Le navigateur peut effacer vos données quand le disque se remplit.',
  persist: 'Lui demander de les garder',
  persistDenied: 'Le navigateur n’a pas accepté. Sauvegardez plus souvent.',
  low: (left) =>
    `Il ne reste que ${left} pour Tandem. Enregistrez une sauvegarde, puis libérez de la place sur le disque.`,
  lowBar: (left) => `Il ne reste que ${left} pour Tandem`,
  lowSee: 'Que faire',

  file: {
    columns: {
      name: 'Nom',
      jobTitle: 'Fonction',
      company: 'Société',
      headline: 'Titre LinkedIn',
      location: 'Localisation',
      country: 'Pays',
      industry: 'Secteur',
      companySize: 'Effectif',
      emails: 'E-mail',
      phones: 'Téléphone',
      linkedin: 'LinkedIn',
      stage: 'Étape',
      standing: 'Situation',
      grade: 'Note',
      owner: 'Propriétaire',
      tags: 'Étiquettes',
      campaigns: 'Campagnes',
      capturedOn: 'Capturé le',
      lastOn: 'Dernière activité',
      source: 'Source',
      crmId: 'Identifiant CRM',
      id: 'Identifiant',
    },
    csvName: (day) => `tandem-leads-${day}.csv`,
    jsonName: (day) => `tandem-leads-${day}.json`,
  },
};
