import type { sources as english } from '../en/sources';
import { plural } from '../plural';
import type { Widen } from '../widen';

const personnes = (n: number) => `${n} ${plural('fr', n, 'personne', 'personnes')}`;

/** Les mots des sources : le formulaire, ce qui est venu, ce qui a échoué. */
export const sources: Widen<typeof english> = {
  choose: 'Où se voit l’engagement ?',
  add: 'Ajouter une source',
  back: 'Toutes les sources',
  chooseBack: 'Autres sources',
  brings: {
    brevo: 'Ouvertures, clics, rejets et désabonnements, des e-mails transactionnels et des campagnes.',
    hubspot: 'Formulaires, e-mails marketing, et qui sont les gens dans HubSpot : les clients arrivent clients.',
    mautic: 'Formulaires, téléchargements, pages, e-mails et webinaires, de votre propre Mautic.',
  },
  whereKey: {
    brevo: 'Dans Brevo : votre nom en haut à droite, SMTP et API, clés API. Une clé lit tout : gardez-la à cet usage.',
    hubspot:
      'Dans HubSpot : Paramètres, Intégrations, Applications privées. Donnez à l’application les portées crm.objects.contacts.read et content, rien de plus.',
    mautic:
      'Dans Mautic : Configuration, paramètres de l’API : activez l’API et l’authentification HTTP basique. Prenez un utilisateur à part dont le rôle peut voir les contacts, rien de plus.',
  },
  connection: 'Connexion',
  name: 'Nom ici',
  fields: {
    base: 'Adresse de votre Mautic',
    user: 'Utilisateur',
    key: 'Clé d’API',
    token: 'Jeton d’accès',
    password: 'Mot de passe',
  },
  keyKept: 'gardée, non affichée',
  keyHint: 'Gardé sur cet ordinateur, à part du reste ; plus jamais montré, jamais exporté.',
  every: 'À quel rythme',
  rhythms: {
    15: 'Tous les quarts d’heure',
    60: 'Toutes les heures',
    360: 'Toutes les 6 heures',
    1440: 'Tous les jours',
    10080: 'Toutes les semaines',
  },
  firstReach: 'La première fois, Tandem remonte de 30 jours.',
  faultsOf: {
    missing: 'À remplir.',
    'not-a-url': 'Ce n’est pas une adresse web, comme https://mautic.example.com.',
    'not-https': 'Cette adresse n’est pas chiffrée. Elle commence par https://, sauf sur cet ordinateur.',
    'has-credentials': 'Retirez le nom et le mot de passe de l’adresse : ils ont leurs propres champs.',
    'bad-key': 'Une clé tient sur une ligne, en lettres, chiffres et signes simples. Copiez-la de nouveau.',
  },
  connect: 'Connecter',
  saved: 'Enregistré. La source est interrogée maintenant.',
  pulling: 'Interrogation…',
  pullNow: 'Interroger maintenant',
  pause: 'Suspendre',
  resume: 'Reprendre',
  change: 'Modifier',
  remove: 'Retirer',
  removeTitle: (name) => `Retirer ${name} ?`,
  removeText: 'La clé est effacée et l’autorisation rendue au navigateur. Ce qui est venu reste sur les leads.',
  removed: 'La source est retirée.',
  allow: 'Autoriser',
  allowed: 'Autorisé. La source est interrogée maintenant.',
  never: 'Pas encore interrogée.',
  going: 'La suite arrive.',
  last: (when) => `Interrogée ${when}.`,
  tried: (when) => `Essayée ${when}.`,
  nothing: 'Rien de nouveau.',
  brought: (n, leads, engagements) =>
    `${personnes(n)} : ${leads} ${plural('fr', leads, 'nouveau lead', 'nouveaux leads')}, ${engagements} ${plural('fr', engagements, 'nouvel engagement', 'nouveaux engagements')}.`,
  next: (when) => `Prochaine fois ${when}.`,
  paused: 'Suspendue.',
  stopped: 'Arrêtée jusqu’à votre intervention.',
  said: (name) => `${name} dit :`,
  faults: {
    unauthorized: 'La clé n’est pas acceptée. Donnez-en une autre et enregistrez.',
    forbidden: 'La clé n’a pas le droit de lire cela. Donnez-lui les droits nommés dans le formulaire, puis reprenez.',
    'not-found': 'Il n’y a rien à cette adresse. Vérifiez-la, et que l’API est activée.',
    refused:
      'La demande a été refusée. Si cela dure, l’éditeur a peut-être changé quelque chose : mettez Tandem à jour.',
    'rate-limited': 'Sa limite de demandes est atteinte. Tandem reprendra où il en était, en temps voulu.',
    unavailable: 'Elle est en panne pour l’instant. Tandem réessaie, de moins en moins souvent.',
    network: 'Elle est injoignable : vérifiez votre connexion et l’adresse. Tandem réessaie.',
    timeout: 'Elle n’a pas répondu à temps. Tandem réessaie.',
    redirect: 'Elle a répondu par une redirection, que Tandem ne suit jamais. Indiquez l’adresse finale.',
    'not-json':
      'Autre chose a répondu, peut-être une page de connexion de votre réseau. Ouvrez son site dans un onglet, puis recommencez.',
    'too-big': 'Sa réponse était plus grande qu’elle ne devrait. Rien n’en a été pris.',
    'changed-shape': 'Elle répond sous une forme que Tandem ne connaît pas. Rien n’est perdu ; mettez Tandem à jour.',
    'bad-settings': 'L’adresse ou la clé sont inutilisables. Saisissez-les de nouveau.',
    'no-permission': 'Le navigateur ne laisse plus Tandem la joindre. Autorisez-la de nouveau.',
    'no-key': 'Sa clé n’est pas ici : une sauvegarde n’en contient aucune. Saisissez-la et enregistrez.',
    'no-consent': 'Rien n’est collecté avant votre accord sur la page d’accueil.',
    'role-may-not':
      'L’engagement est l’affaire du marketing : prenez le rôle de marketeur sous « Vous », puis reprenez.',
    'storage-full': 'Le disque est plein. Libérez de la place ; Tandem reprendra où il en était.',
    failed: 'Cela a échoué dans Tandem même. Il réessaie ; signalez-le si cela dure.',
  },
};
