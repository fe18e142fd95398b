import { type EngagementType, engagementTypes } from '../domain/engagement';
import { compactWord } from './fold-header';
import { wordMap } from './word-map';

/**
 * What tools and people call what somebody did, in English and French. Brevo's: developers.brevo.com/docs, "Weekly event
 * exports", read November 2026. A soft bounce, `delivered` and `sent` are nothing somebody did.
 */
const words: Record<EngagementType, readonly string[]> = {
  form: [
    'Form submission | Form submitted | Submitted form | Form filled | Lead gen form | Submission | Formulaire',
    'Formulaire soumis | Formulaire envoyé | Formulaire rempli | Soumission de formulaire',
  ],
  'demo-request': ['Demo | Demo requested | Requested demo | Demande de démo | Démo | Démo demandée'],
  'webinar-registered': [
    'Registered | Registration | Registrant | Webinar registration | Event registration | Signed up | Inscrit',
    'Inscrite | Inscription | Inscription webinaire | Inscription au webinaire | Inscrit au webinaire',
  ],
  'webinar-attended': [
    'Attended | Attendee | Webinar attendance | Joined | Participated | Event attended | Present | Présent | Présente',
    'A participé | Participation | Participant | Participante | Participation webinaire',
  ],
  download: [
    'Downloaded | Content download | Asset download | Whitepaper | Ebook | PDF downloaded | Téléchargement',
    'Téléchargé | A téléchargé | Livre blanc | Téléchargement de contenu',
  ],
  click: [
    'Clicks | Clicked | Link clicked | Clicked link | Email clicked | Email click | Unique clicked | Clic',
    "Clics | Cliqué | A cliqué | Clic sur un lien | Lien cliqué | Clic dans l'e-mail",
  ],
  open: [
    'Opens | Opened | Email opened | Email open | Opened email | First opening | Unique opened | Email read',
    "Ouvert | Ouverte | Ouverture | A ouvert | E-mail ouvert | Ouverture d'e-mail | Première ouverture | Lu",
  ],
  'page-visit': [
    'Page view | Page hit | Page viewed | Visited page | Visit | Visited | Website visit | Visite | Page vue',
    'Page visitée | Visite de page | Visite du site',
  ],
  'linkedin-comment': ['Comment | Commented | Commentaire | A commenté | Commentaire LinkedIn'],
  'linkedin-share': ['Share | Shared | Repost | Reposted | Partage | A partagé | Partage LinkedIn'],
  'linkedin-reaction': ["Reaction | Like | Liked | Reacted | Réaction | J'aime | A aimé | A réagi | Réaction LinkedIn"],
  reply: ['Replied | Email reply | Answered | Responded | Réponse | Répondu | A répondu | Réponse e-mail'],
  meeting: ['Meeting booked | Meeting held | Rendez-vous | RDV | Réunion | Rendez-vous pris | Entretien'],
  bounce: [
    'Bounced | Bounces | Hard bounce | Hard bounces | Hard bounced | Hard bounced email | Invalid | Invalid email',
    'Cleaned | Rejeté | Rebond | Rebond définitif | Rebond permanent | Adresse invalide | Nettoyé',
  ],
  unsubscribe: [
    'Unsubscribed | Unsub | Opt-out | Opted out | Spam | Complaint | Marked as spam | Do not contact',
    'Blocklisted | Désabonné | Désabonnée | Désabonnement | Désinscrit | Désinscrite | Désinscription | Plainte',
    'A signalé comme spam | Ne pas contacter | Blacklisted | Opposition',
  ],
};
const types = new Map<string, EngagementType>([
  ...engagementTypes.map((type) => [compactWord(type), type] as const),
  ...wordMap(words),
]);
/** Opens by a machine: a mail proxy fetches the pictures before, or without, anybody looking. */
const byMachine =
  /^(unique)?(loadedbyproxy|proxyopen(ed)?|machineopen(ed)?)$|^ouverture(par(un)?proxy|machine|automatique)$/;

/** What a cell says somebody did (`clicked`, `loadedByProxy`, `Formulaire soumis`), or undefined. */
export function engagementOf(cell: string): { type: EngagementType; machine?: true } | undefined {
  const word = compactWord(cell);
  if (byMachine.test(word)) return { type: 'open', machine: true };
  const type = types.get(word);
  return type && { type };
}
