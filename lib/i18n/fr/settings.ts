import type { settings as en } from '../en/settings';
import { plural } from '../plural';
import type { Widen } from '../widen';

export const settings: Widen<typeof en> = {
  title: 'Réglages',
  sections: {
    team: 'Équipe',
    contract: 'Contrat',
    you: 'Vous',
    crm: 'CRM',
    sources: 'Sources',
    sites: 'Sites',
    health: 'Santé',
    look: 'Apparence',
    data: 'Données',
  },
  saveFailed: 'L’enregistrement a échoué. Réessayez.',
  storageFull: 'Le disque est plein : rien n’a été enregistré. Libérez de la place et réessayez.',

  sources: {
    intro:
      'Récupérez ce que font vos prospects (e-mails, formulaires, pages) auprès de l’outil qui le voit. Tout arrive de soi-même, et rien n’y part.',
  },

  health: {
    intro: 'Si les pages se lisent toujours bien, et ce qui les répare quand un site a changé.',
  },

  team: {
    intro: 'Qui travaille avec vous : les offres se font aux personnes de cette liste.',
    people: 'Personnes',
    peopleWhy: 'La liste reste dans ce navigateur, et voyage avec un export.',
    nobody: 'Personne encore. Seul, vous n’avez besoin de personne ici.',
    add: 'Ajouter une personne',
    remove: (name) => `Retirer ${name}`,
    me: 'vous',
    meTitle: 'Laquelle êtes-vous ?',
    meWhy: 'Choisissez-vous si un collègue vous a mis sur sa liste sous un autre nom.',
    meDefault: 'D’après mon nom',
    notify: 'Notifications du bureau',
    notifyWhy: 'Un message quand il vous reste peu de temps, jamais deux fois pour la même chose.',
    notifyLabel: 'Me prévenir sur le bureau',
  },
  merge: {
    title: 'Fusionner l’export d’un collègue',
    why: 'Ce que vous savez tous deux devient une seule histoire. Ses réglages restent les siens. Vous voyez d’abord ce qu’il apporte, et pouvez revenir en arrière.',
    choose: 'Choisir son fichier…',
    merge: 'Fusionner',
    brings: (b) =>
      `${b.from || 'Ce fichier'} apporte ${b.newLeads} ${plural('fr', b.newLeads, 'nouveau lead', 'nouveaux leads')}, du neuf sur ${b.changedLeads} leads connus (${b.events} ${plural('fr', b.events, 'événement', 'événements')}), ${b.words} ${plural('fr', b.words, 'étiquette ou campagne', 'étiquettes et campagnes')}, ${b.people} ${plural('fr', b.people, 'personne', 'personnes')}, ${b.contracts} ${plural('fr', b.contracts, 'version', 'versions')} du contrat.${b.suppressed ? ` ${b.suppressed} effacés ici sont laissés de côté.` : ''}`,
    merged: (from, when) => `Fusionné depuis ${from || 'un fichier'}, ${when}`,
    done: 'Fusionné',
  },
  contract: {
    intro:
      'Ce dont les deux côtés sont convenus : le sens des étapes, les points, les délais de chacun, et pourquoi les ventes peuvent refuser.',
  },
  you: {
    intro: 'Tandem inscrit votre nom à côté de ce que vous faites, pour que chacun sache qui a fait quoi.',
    name: 'Votre nom',
    nameHint: 'Il reste dans ce navigateur, et accompagne les leads que vous transmettez au CRM.',
    nameMissing: 'Indiquez votre nom.',
    roles: 'Ce que vous faites',
    rolesHint: 'Plusieurs réponses possibles. Chaque rôle a ses propres actes ; tout le monde peut capturer.',
    rolesMissing: 'Choisissez-en au moins un.',
    seller: 'Social seller',
    sellerDoes: 'Vous repérez les prospects, les capturez et prenez contact.',
    marketer: 'Marketing',
    marketerDoes: 'Vous étiquetez les leads, notez ce qu’ils font de vos campagnes et les proposez à la vente.',
    rep: 'Commercial',
    repDoes: 'Vous notez les contacts, qualifiez, et faites passer les leads en SQL puis en opportunité.',
  },

  mode: {
    label: 'Où Tandem apparaît',
    overlay: 'Dans la page',
    overlayDoes:
      'Un petit badge sur les profils et les e-mails, et une fiche quand vous cliquez dessus. Vous voyez aussitôt qui est déjà connu.',
    quiet: 'À côté de la page seulement',
    quietDoes:
      'Rien n’est ajouté à aucune page. Le bouton de la barre d’outils ouvre le panneau latéral, qui lit la page une fois, à votre demande.',
    terms: 'Ce que disent les conditions de LinkedIn',
    termsSay:
      'Les conditions d’utilisation de LinkedIn s’opposent aux extensions qui copient des données du service ou changent l’aspect de ses pages. Dans la page, Tandem fait les deux. À côté de la page, il n’y change rien, mais copie toujours ce que vous enregistrez. LinkedIn peut restreindre un compte pour cela. Tandem lit une personne, ou la liste à l’écran, à votre demande, et n’envoie aucune requête à LinkedIn. Le choix vous appartient, et vous pouvez en changer à tout moment.',
  },

  crm: {
    intro:
      'Un lead qui devient SQL ou opportunité est transmis à votre CRM. Tant qu’il n’est pas configuré, les transmissions attendent.',
    url: 'Adresse du webhook',
    urlHint:
      'Fournie par votre CRM ou votre outil d’automatisation. Elle commence par https://, sauf sur cet ordinateur.',
    'not-a-url': 'Ce n’est pas une adresse web. Elle devrait ressembler à https://crm.example.com/hook.',
    'not-https':
      'Cette adresse n’est pas chiffrée. Utilisez https:// ; http:// n’est accepté que sur cet ordinateur (localhost).',
    'has-credentials': 'Retirez le nom et le mot de passe de l’adresse, et mettez-les dans un en-tête ci-dessous.',
    headers: 'En-têtes supplémentaires',
    headersHint:
      'Pour un destinataire qui demande une clé ou un jeton. Les valeurs sont gardées à part, jamais montrées ni exportées.',
    headerName: 'En-tête',
    headerValue: 'Valeur',
    headerKept: 'gardée, non affichée',
    addHeader: 'Ajouter un en-tête',
    removeHeader: (name) => (name ? `Retirer l’en-tête ${name}` : 'Retirer cet en-tête'),
    headerBad:
      'Un en-tête a un nom fait de lettres, de chiffres et de tirets, et une valeur d’une ligne en caractères simples.',
    headerOurs: (name) => `Tandem remplit lui-même ${name}.`,
    headerTwice: (name) => `${name} figure deux fois.`,
    secret: 'Secret de signature',
    secretHint: 'Grâce à lui, le destinataire vérifie que l’envoi vient de vous (Standard Webhooks).',
    secretNew: 'Nouveau secret',
    secretNone: 'Il est créé à l’enregistrement, sauf si vous collez celui que le destinataire vous a donné.',
    secretKept: 'Il est défini. Il n’est plus jamais affiché.',
    secretBad: 'Un secret s’écrit whsec_ suivi de 24 à 64 octets en base64. Copiez-le en entier chez le destinataire.',
    generate: 'Créer',
    paste: 'Coller le mien',
    rotate: 'Le remplacer',
    keepIt: 'Garder l’actuel',
    rotateHint:
      'L’ancien secret signe encore pendant 24 heures : rien ne se perd pendant que vous réglez le destinataire.',
    secretWillBe: 'Un nouveau secret est créé à l’enregistrement, et affiché une seule fois.',
    onceTitle: 'Copiez ce secret maintenant',
    onceText: 'Donnez-le au destinataire. Il ne sera plus affiché.',
    copy: 'Copier',
    copied: 'Copié',
    done: 'Je l’ai gardé',
    saved: 'Le webhook est enregistré.',
    denied: (host) =>
      `Tandem n’a pas encore le droit de joindre ${host} : rien n’a été enregistré. Recommencez et autorisez-le.`,
    asksHost: 'À l’enregistrement, votre navigateur demande si Tandem peut joindre cette adresse.',
    noSecret:
      'Cette adresse vient d’une sauvegarde, et une sauvegarde ne contient aucun secret. Les transmissions attendent. Collez le secret ou créez-en un, puis enregistrez.',
    gone: 'Le destinataire a répondu « 410 Gone » : il ne veut plus d’envois. Les transmissions attendent. Enregistrez de nouveau l’adresse pour reprendre.',
    test: 'Envoyer un essai',
    testHint: 'Envoie un lead inventé à l’adresse enregistrée, et montre la réponse telle quelle.',
    testing: 'Envoi…',
    testSave: 'Enregistrez d’abord : l’essai part vers l’adresse enregistrée.',
    testOk: (status) => `Réponse ${status} : tout va bien.`,
    testBad: (status) => `Réponse ${status} : l’envoi ne compterait pas comme reçu.`,
    testNone: 'Aucune réponse.',
    testWhy: {
      timeout: 'Rien n’est revenu en 20 secondes.',
      network: 'Le destinataire est injoignable : vérifiez l’adresse, et qu’il fonctionne.',
      redirect: 'Il a répondu par une redirection, que Tandem ne suit jamais. Indiquez l’adresse finale.',
      'error-inside': 'Il a répondu, et refusé. Ses mots sont ci-dessous.',
      'missing-field': 'Un champ exigé par le CRM est vide : rien n’a été envoyé.',
      'bad-settings': 'Aucune requête n’est possible avec ces en-têtes ou ce secret. Saisissez-les de nouveau.',
      'no-permission': 'Tandem n’a pas le droit de joindre cette adresse. Enregistrez-la de nouveau et autorisez-la.',
      gone: 'Il ne veut plus d’envois (410 Gone).',
    },
    testMs: (ms) => `${ms} ms`,
    testBody: 'Sa réponse',
    testEmpty: 'La réponse ne contient aucun texte.',
    remove: 'Supprimer le webhook',
    removeTitle: 'Supprimer le webhook ?',
    removeText:
      'L’adresse, les en-têtes et le secret sont effacés. Les transmissions non livrées attendront une nouvelle adresse.',
    removed: 'Le webhook est supprimé.',
  },

  sites: {
    intro: 'Là où Tandem peut lire qui est affiché, à votre demande.',
    always: 'Toujours',
    alwaysHint: 'fourni avec Tandem',
    added: 'Messageries ajoutées',
    none: 'Aucune pour l’instant. Si votre entreprise a son propre Roundcube, ajoutez son adresse ici.',
    address: 'Adresse de la messagerie',
    addressHint: 'Par exemple mail.exemple.fr. Votre navigateur vous demande de l’autoriser.',
    add: 'Ajouter',
    'not-an-address':
      'Ce n’est pas une adresse web. Écrivez-la comme dans la barre d’adresse, par exemple mail.exemple.fr.',
    already: 'Ce site y est déjà.',
    denied: 'Votre navigateur ne l’a pas autorisé : rien n’a été ajouté.',
    unencrypted: 'non chiffré',
    remove: (site) => `Retirer ${site}`,
    removed: (site) => `Tandem ne lit plus ${site}.`,
    addedNow: (site) => `Tandem lit désormais les e-mails sur ${site}. Rechargez les onglets qui y sont ouverts.`,
  },

  look: {
    intro: 'Pour la fiche, le panneau latéral et ces pages.',
    language: 'Langue',
    theme: 'Thème',
    auto: 'Comme le système',
    light: 'Clair',
    dark: 'Sombre',
  },

  data: {
    intro:
      'Tout est gardé dans ce navigateur, sur cet ordinateur. Désinstaller Tandem efface tout : sauvegardez de temps en temps.',
    eraseOne: 'Effacer une personne',
    eraseOneHint: 'Pour quelqu’un qui demande à être oublié. Son historique disparaît aussi.',
    hashes:
      'D’une personne effacée, il reste une empreinte à clé de chaque adresse : elle ne nomme personne, mais évite de la capturer de nouveau par erreur.',
    search: 'Nom ou e-mail',
    noMatch: 'Personne à ce nom.',
    moreMatches: (n) => `${n} ${plural('fr', n, 'autre', 'autres')} : précisez le nom.`,
    unnamed: 'Sans nom',
    erase: 'Effacer…',
    eraseName: (name) => `Effacer ${name}`,
    eraseTitle: (name) => `Effacer ${name} ?`,
    eraseText:
      'Le lead, son historique et ses transmissions non livrées sont effacés de ce navigateur. C’est définitif.',
    eraseYes: 'Effacer',
    erased: (name) => `${name} : effacé.`,
    eraseAll: 'Tout effacer',
    eraseAllHint:
      'Tous les leads, les réglages, le webhook et son secret. Seules restent les empreintes des personnes effacées.',
    eraseAllAct: 'Tout effacer…',
    eraseAllTitle: 'Tout effacer ?',
    eraseAllText: 'C’est définitif. Exportez d’abord si vous pourriez en avoir besoin.',
    eraseAllType: (word) => `Écrivez ${word} pour confirmer`,
    eraseWord: 'EFFACER',
    erasedAll: 'Tout est effacé.',
    consent: 'Votre accord',
    consentOn: (day) => `Le ${day}, vous avez accepté que Tandem garde ce que vous capturez.`,
    consentNone: 'Vous n’avez pas encore donné votre accord : Tandem ne recueille rien.',
    withdraw: 'Retirer mon accord',
    withdrawn: 'Accord retiré : Tandem ne recueille plus rien. Ce que vous avez reste jusqu’à ce que vous l’effaciez.',
    welcome: 'Ouvrir la page d’accueil',
  },

  welcome: {
    title: 'Bienvenue dans Tandem',
    lead: 'La vente et le marketing sur le même vélo : le prospect devant vous, une étape que tout le monde voit, et une transmission au CRM qui ne se perd pas.',
    language: 'Langue',
    kept: 'Ce qui est gardé, et où',
    keptWhat:
      'Les personnes que vous choisissez d’enregistrer : ce que la page en montre, où et quand cela a été lu, et ce que vous ajoutez.',
    keptWhere:
      'Dans ce navigateur, sur cet ordinateur, dans la base de l’extension (IndexedDB). Les pages ne peuvent pas l’ouvrir.',
    keptOut:
      'Rien n’en sort, sinon vers le webhook du CRM que vous réglez vous-même. Ni compte, ni télémétrie, ni requête à LinkedIn ou à votre messagerie.',
    keptYours: 'Dans les réglages, vous pouvez tout exporter, effacer une personne ou tout effacer.',
    consent: 'Avant de recueillir quoi que ce soit',
    agree: 'J’accepte que Tandem lise la page quand je le demande, et garde dans ce navigateur ce que j’enregistre.',
    agreeMissing: 'Tandem ne recueille rien sans votre accord.',
    start: 'Commencer',
    readyTitle: (name) => `C’est prêt, ${name}`,
    nextOpen: 'Ouvrez un profil LinkedIn ou un e-mail.',
    nextBadge: 'Cliquez sur le badge',
    nextQuiet: 'Cliquez sur le bouton de Tandem dans la barre d’outils',
    orPress: ', ou faites',
    nextSave: 'Écartez ce qui est faux, et enregistrez. La prochaine fois, vous verrez tout de suite son étape.',
    pin: 'Au début, le bouton se cache derrière la pièce de puzzle : épinglez-le.',
    setCrm: 'Régler le webhook du CRM',
    change: 'Changer mes réponses',
  },
};
