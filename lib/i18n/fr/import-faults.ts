import type { importFaults as english } from '../en/import-faults';
import type { Widen } from '../widen';

/** Pourquoi un fichier, une ligne ou un import est refusé, et que faire. */
export const importFaults: Widen<typeof english> = {
  problems: {
    empty: ['Le fichier est vide.', 'Exportez-le de nouveau depuis l’outil d’origine.'],
    'no-table': [
      'Aucun tableau n’y a été trouvé.',
      'Tandem lit des lignes et des colonnes : exportez en CSV, Excel ou JSON.',
    ],
    'is-pdf': ['C’est un PDF, quoi qu’en dise son nom.', 'Exportez plutôt la liste en CSV ou en Excel.'],
    'is-html': [
      'C’est une page web, pas un tableau.',
      'Le téléchargement demandait peut-être de se connecter : connectez-vous, puis exportez de nouveau.',
    ],
    'is-zip': ['C’est une archive zip.', 'Décompressez-la, puis déposez les fichiers qu’elle contient.'],
    'is-old-excel': [
      'C’est un fichier Excel de l’ancien format (.xls), ou protégé par un mot de passe.',
      'Ouvrez-le, puis enregistrez-le en .xlsx ou en CSV, sans mot de passe.',
    ],
    'is-image': ['C’est une image.', 'Exportez plutôt la liste en CSV ou en Excel.'],
    'is-binary': [
      'Ce n’est pas du texte, ni rien que Tandem connaisse.',
      'Exportez plutôt la liste en CSV, Excel ou JSON.',
    ],
    'not-json': ['Il se dit JSON, mais ne se lit pas comme tel.', 'Il est peut-être tronqué : exportez-le de nouveau.'],
    'json-too-big': ['Ce fichier JSON est trop grand.', 'Exportez-le en CSV, qui peut avoir toute taille.'],
    'xlsx-too-big': [
      'Ce fichier Excel se décompresse en trop de données.',
      'Enregistrez la feuille en CSV, qui peut avoir toute taille.',
    ],
    'xlsx-broken': [
      'Ce fichier Excel est abîmé, ou protégé par un mot de passe.',
      'Ouvrez-le, puis enregistrez-le à nouveau en .xlsx ou en CSV.',
    ],
    'is-tandem-export': [
      'C’est un export ou une sauvegarde de Tandem.',
      'Restaurez-le, ou fusionnez celui d’un collègue, dans Réglages, Données.',
    ],
    unreadable: [
      'Le navigateur ne peut pas le lire.',
      'Il a peut-être été déplacé, ou est ouvert ailleurs. Choisissez-le de nouveau.',
    ],
  },
  rowFaults: {
    'quote-open': 'un guillemet n’est jamais fermé',
    'cell-too-long': 'une cellule est trop longue',
    'too-many-cells': 'elle a trop de cellules',
    'hostile-key': 'elle contient un nom interdit',
    'not-an-object': 'ce n’est pas une fiche',
    'header-again': 'elle répète les noms de colonnes',
    nobody: 'personne : ni nom, ni adresse',
    'bad-address': 'son adresse n’en est pas une',
  },
  failures: {
    'storage-full': [
      'Le disque est plein.',
      'Libérez de la place, puis réessayez. Ce qui est importé reste, et la suite reprend de là.',
    ],
    'no-consent': [
      'Vous n’avez pas encore accepté les conditions de Tandem.',
      'Rien n’est collecté avant. Acceptez sur la page d’accueil.',
    ],
    'role-may-not': [
      'Votre rôle ne permet pas cet import.',
      'Étiquettes et engagement sont réservés au marketing. Choisissez vos rôles dans Réglages, Vous.',
    ],
    busy: ['Un autre onglet importe en ce moment.', 'Attendez qu’il ait fini, puis réessayez.'],
    failed: [
      'Quelque chose s’est mal passé.',
      'Ce qui est importé reste, par lots entiers. Réessayez pour reprendre de là.',
    ],
  },
  welcome: 'Ouvrir la page d’accueil',
};
