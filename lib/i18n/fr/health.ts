import type { health as english } from '../en/health';
import { plural } from '../plural';
import type { Widen } from '../widen';

const exemples = (n: number) => `${n} ${plural('fr', n, 'échantillon', 'échantillons')}`;
/** « hier », « aujourd’hui », mais « le 12 nov. ». */
const le = (day: string) => (/^\d/.test(day) ? `le ${day}` : day);

/** Les mots de la page Santé : comment vont les types de page, les recettes, les échantillons et ce qui se signale. */
export const health: Widen<typeof english> = {
  kinds: {
    'linkedin-profile': 'Profils LinkedIn',
    'linkedin-people-search': 'Recherches LinkedIn',
    'linkedin-connections': 'Relations LinkedIn',
    'linkedin-reactors': 'Réactions LinkedIn',
    'linkedin-comments': 'Commentaires LinkedIn',
    'linkedin-company': 'Pages entreprise LinkedIn',
    'linkedin-messaging': 'Messages LinkedIn',
    'salesnav-lead': 'Leads Sales Navigator',
    'salesnav-list': 'Listes Sales Navigator',
    'gmail-thread': 'Messages Gmail',
    'outlook-message': 'Messages Outlook',
    'proton-message': 'Messages Proton',
    'yahoo-message': 'Messages Yahoo',
    'roundcube-message': 'Messages Roundcube',
    'zimbra-message': 'Messages Zimbra',
    'web-person': 'Pages web',
  },
  back: 'Santé',
  failingMark: (n) => `${n} ${plural('fr', n, 'type de page ne se lit plus', 'types de page ne se lisent plus')}`,

  pages: {
    title: 'Pages',
    why: 'Comment se sont passées les dernières lectures, par type de page. Gardé dans ce navigateur ; rien n’est envoyé.',
    none: 'Aucune page lue pour l’instant',
    noneHint:
      'Ouvrez un profil ou un e-mail et cliquez sur Tandem. Vous verrez ensuite ici si ses pages se lisent toujours bien.',
    states: { well: 'Tout va bien', 'falling-back': 'Lecture de repli', failing: 'En panne' },
    pageFailing: (day) => `Une telle page ne se lit plus, depuis ${le(day)}.`,
    pageFallingBack: (day) => `Une telle page se lit par des moyens de repli, depuis ${le(day)}.`,
    fieldFailing: (day) => `n’est plus lu, depuis ${le(day)}`,
    fieldFallingBack: (day) => `lu par un moyen de repli, depuis ${le(day)}`,
    healed: 'lu par votre recette',
    reads: (n, when) => (n === 1 ? `1 lecture, ${when}` : `${n} dernières lectures, la plus récente ${when}`),
    todo: 'Réparez vous-même : ouvrez une telle page, cliquez sur « Montrer où » dans Tandem et désignez ce qui manque.',
    report:
      'Prévenez ses auteurs : sur cette page, « Faire un échantillon à partager » en fait une copie où tout est inventé.',
    forget: 'Oublier ces lectures',
    forgetOf: (kind) => `Oublier ces lectures : ${kind}`,
    forgotten: 'Oubliées.',
  },

  recipes: {
    title: 'Recettes',
    why: 'Comment un champ se lit là où vous l’avez montré. Une recette, ce sont des sélecteurs et quelques opérations sur le texte : elle n’exécute rien et ne va rien chercher.',
    none: 'Aucune recette. Il s’en crée une quand vous cliquez sur « Montrer où » et désignez un champ dans la page.',
    inUse: 'Utilisée',
    inUseOf: (field, kind) => `Utilisée : ${field}, ${kind}`,
    restsOn: 'Repose sur',
    othersToo: (n) => `et ${n} ${plural('fr', n, 'autre moyen', 'autres moyens')}`,
    made: (day) => `créée ${le(day)}`,
    onHost: (host) => `sur ${host}`,
    aside: (day) => `Mise de côté ${le(day)} :`,
    asideWhy: {
      empty: 'elle n’a rien trouvé sur plusieurs pages de suite.',
      viewer: 'elle lisait votre propre nom.',
      'same-for-two': 'elle lisait la même chose pour des personnes différentes.',
      contradicts: 'ses moyens ne donnent plus une seule réponse.',
    },
    again: 'L’utiliser à nouveau',
    usedAgain: 'Elle est de nouveau utilisée.',
    test: 'Essayer',
    edit: 'Modifier en texte',
    nameOf: (act, field, kind) => `${act} : ${field}, ${kind}`,
    removed: (field) => `La recette est retirée : ${field}.`,
    exportAll: 'Tout exporter',
    exported: (n) => `${n} ${plural('fr', n, 'recette enregistrée', 'recettes enregistrées')} dans un fichier.`,
  },

  tried: {
    title: 'Sur les échantillons gardés',
    none: 'Aucun échantillon pour l’instant : ils viennent d’eux-mêmes quand des pages sont bien lues.',
    sample: (n) => `Échantillon ${n}`,
    nothing: 'rien',
    contradicts: 'rien : ses moyens se contredisent',
    rows: (n) => `dans ${n} ${plural('fr', n, 'ligne', 'lignes')}`,
    invented: 'Les échantillons ne contiennent que des personnes inventées.',
  },

  editor: {
    title: (field, kind) => `Recette : ${field}, ${kind}`,
    label: 'La recette en JSON',
    hint: 'Les sélecteurs sont essayés du meilleur au moins bon ; deux qui se contredisent ne donnent rien.',
    save: 'Enregistrer la recette',
    saved: 'La recette est enregistrée.',
    well: 'C’est une recette.',
  },

  faults: {
    recipe: (n) => `Recette ${n}`,
    line: (line, column) => `Ligne ${line}, colonne ${column}`,
    'too-large': 'Plus gros que tout fichier de recettes (200 ko).',
    'not-utf8': 'Ce n’est pas un texte en UTF-8.',
    'too-deep': 'Plus imbriqué qu’une recette ne l’est jamais.',
    'not-json': 'Ce n’est pas du JSON.',
    'hostile-key': 'Aucune recette honnête n’a une telle clé.',
    'not-recipes': 'Ce n’est pas un fichier de recettes.',
    'newer-version': 'Fait par un Tandem plus récent : mettez d’abord celui-ci à jour.',
    'too-many': 'Plus que n’en peut contenir une recette ou un fichier.',
    'unknown-key': 'Une recette n’a pas cette clé.',
    link: 'Un lien qui va chercher ou exécute quelque chose. Une recette n’en a jamais besoin.',
    'selector-too-long': 'Un sélecteur a 300 caractères au plus.',
    'not-a-recipe': 'Ce n’est pas ce qu’une recette peut contenir ici.',
    duplicate: 'Une autre recette du fichier vise le même champ de la même page.',
    missing: 'Ceci manque.',
    'wrong-type': 'Pas du bon type.',
    'at-most': (limit) => `${limit} au plus.`,
    'at-least': (limit) => `${limit} au moins.`,
    'not-one-of': (choices) => `Pas l’un de : ${choices}.`,
    selector: {
      empty: 'Le sélecteur est vide.',
      'too-long': 'Un sélecteur a 300 caractères au plus.',
      'not-css': 'Pas un sélecteur : des balises, attributs et places joints par une espace, >, + ou ~.',
      'unknown-pseudo': 'Le sélecteur d’une recette n’a pas cette pseudo-classe.',
      'too-many-parts': 'Un sélecteur a 8 parties au plus.',
      'too-loose': 'Trop de jonctions qui sautent des éléments : > ou + plutôt qu’une espace ou ~.',
      nested: 'Un seul :has(), et aucun à l’intérieur.',
    },
  },

  importing: {
    choose: 'Importer un fichier…',
    drop: 'Déposez le fichier ici',
    hint: 'Ou déposez un fichier de recettes sur cette page. Vous voyez d’abord ce qu’il apporte.',
    title: (file) => `Ce qu’apporte ${file}`,
    added: 'nouvelle',
    replaces: 'remplace la vôtre',
    same: 'déjà ici',
    import: (n) => `Importer ${n} ${plural('fr', n, 'recette', 'recettes')}`,
    nothingNew: 'Tout y est déjà.',
    done: (added, replaced) => {
      const first = `${added} ${plural('fr', added, 'ajoutée', 'ajoutées')}`;
      return replaced ? `${first}, ${replaced} ${plural('fr', replaced, 'remplacée', 'remplacées')}.` : `${first}.`;
    },
    refusedTitle: (file) => `${file} n’est pas accepté`,
  },

  samples: {
    title: 'Échantillons',
    why: 'Des pages où tout est inventé. Ceux gardés d’eux-mêmes servent à essayer les recettes ; ceux que vous avez créés sont à partager.',
    none: 'Aucun échantillon. Quelques-uns se gardent d’eux-mêmes quand des pages sont bien lues.',
    kept: (n, size) => `${exemples(n)} ${plural('fr', n, 'gardé', 'gardés')}, ${size}`,
    made: (day) => `à partager, créé ${le(day)}`,
    open: 'Ouvrir',
    openOf: (kind) => `Ouvrir l’échantillon : ${kind}`,
    removeAll: 'Retirer tous les échantillons',
    removeAllTitle: 'Retirer tous les échantillons ?',
    removeAllText:
      'Les recettes ne pourront plus être essayées tant que des pages n’auront pas été bien lues à nouveau.',
    removedAll: 'Les échantillons sont retirés.',
  },

  sample: {
    title: (kind) => `Un échantillon à partager : ${kind}`,
    titleKept: (kind) => `Un échantillon gardé : ${kind}`,
    when: (when, size) => `Créé ${when}, ${size}.`,
    invented:
      'Tout y est inventé : chaque texte, nom, adresse, nombre, image, lien et identifiant. Le même nom est partout devenu le même nom inventé, si bien que la page se tient toujours.',
    reads: 'Ce que Tandem y lit',
    readsNobody: 'Rien : la lecture y échoue comme sur la page elle-même.',
    readsMore: (n) => `et ${n} ${plural('fr', n, 'autre personne', 'autres personnes')}`,
    source: 'Le fichier',
    sourceWhy: 'Cherchez-y ce que vous ne publieriez pas. Chaque mot peut se chercher.',
    sourceText: 'Texte du fichier',
    search: 'Chercher dans le fichier',
    at: (n, of) => `${n} sur ${of}`,
    notFound: 'Absent du fichier.',
    previous: 'Précédent',
    next: 'Suivant',
    shown: (shown, all) => `${shown} affichés sur ${all} ; une recherche parcourt le tout.`,
    save: 'Enregistrer l’échantillon',
    remove: 'Retirer',
    removed: 'L’échantillon est retiré.',
    issue: 'Texte d’un signalement public',
    issueWhy:
      'En anglais, pour les auteurs de Tandem. Il ne nomme ni personne ni adresse. Joignez le fichier enregistré.',
    issueTitle: 'Titre',
    issueBody: 'Texte',
    copy: 'Copier',
    copied: 'Copié.',
    gone: 'Cet échantillon n’est pas ici',
    goneHint: 'Il a été retiré, ou créé dans un autre navigateur.',
  },
};
