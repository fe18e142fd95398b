import type { ColumnTarget } from '../domain/saved-mapping';

/**
 * How columns are headed, in English and French, whatever the tool; what only one tool says stands in lib/import/sources.
 * Lines for wordMap. `Nom` and `Name` are the whole name or the family name: guess.ts sees which.
 */
export const synonyms: Record<ColumnTarget, readonly string[]> = {
  name: [
    'Full name | Name | Contact name | Display name | Lead name | Person | Contact | Attendee | Participant',
    'Nom complet | Nom | Nom et prénom | Prénom et nom | Prénom Nom | Nom Prénom | Nom du contact | Interlocuteur',
  ],
  firstName: ['First name | FNAME | Given name | Forename | Contact first name | PRENOM | Prénom | Prénom du contact'],
  lastName: [
    'Last name | LNAME | Family name | Surname | Contact last name | Nom de famille | Nom usuel | NOM_FAMILLE',
    'Patronyme',
  ],
  headline: ['Headline | LinkedIn headline | Titre LinkedIn | Accroche'],
  jobTitle: [
    'Job title | Jobtitle | Title | Position | Job | Role | Job function | Current title | Job position',
    'Fonction | Poste | Intitulé du poste | Intitulé de poste | Titre du poste | Titre | Métier | Profession',
  ],
  company: [
    'Company | Company name | Organization | Organisation | Organization name | Account | Account name | Employer',
    'Current company | Associated company | Primary company | Work company | Société | Entreprise',
    "Nom de l'entreprise | Nom de la société | Raison sociale | Employeur | Compagnie | Entreprise associée",
    'Structure | Organisme | Compte',
  ],
  location: [
    'Location | City | Town | Place | Address city | Region | State/Region | Lieu | Localisation | Ville',
    'Localité | Commune | Région',
  ],
  companySize: [
    'Company size | Number of employees | Employees | Headcount | Employee count | Company headcount',
    "Taille de l'entreprise | Nombre d'employés | Nombre de salariés | Effectif | Effectifs | Salariés | Taille",
  ],
  industry: ["Industry | Sector | Company industry | Secteur d'activité | Secteur | Industrie | Activité | Branche"],
  country: ['Country | Country/Region | Country/Region Name | Country name | Pays | Pays/Région'],
  email: [
    'Email | E-mail | Email address | E-mail address | Mail | Work email | Business email | Professional email',
    'Primary email | Personal email | Email 1 | Email 2 | Email 3 | E-mail 1 - Value | Additional email addresses',
    'Mél | Emails | User email | Contact email | Recipient | Secondary email | Invitee email | Attendee email',
    'Adresse e-mail | Adresse email | Adresse mail | Courriel | Adresse courriel | Adresse électronique',
    'E-mail professionnel | Email pro | Mail pro | E-mail personnel | Adresse de messagerie | Destinataire',
  ],
  linkedin: [
    'LinkedIn | LinkedIn URL | LinkedIn profile | LinkedIn profile URL | LinkedIn link | LinkedIn bio',
    'Profile URL | LinkedIn member profile URL | Person LinkedIn URL | Sales Navigator URL | linkedin_url',
    'Public profile URL | Profil LinkedIn | URL LinkedIn | Lien LinkedIn | URL du profil | URL du profil LinkedIn',
    'Page LinkedIn',
  ],
  phone: [
    'Phone | Phone number | Mobile | Mobile phone | Mobile phone number | Cell | Cell phone | Telephone | Tel',
    'Work phone | Phone 1 | Phone 2 | Phone 1 - Value | Direct phone | Business phone | WhatsApp | SMS',
    'WhatsApp phone number | Landline number | Téléphone | Numéro de téléphone | Portable | Téléphone portable',
    'Téléphone mobile | Numéro de téléphone mobile | Mobile pro | Tél | Tél. | Tél. portable | GSM',
    'Ligne directe | Téléphone fixe | Téléphone professionnel | N° de téléphone',
  ],
  note: [
    'Note | Notes | Comment | Comments | Remarks | Description | Message | Questions & Comments | Commentaire',
    'Commentaires | Remarque | Remarques | Observation | Observations | Questions et commentaires',
  ],
  tags: ['Tags | Tag | Labels | Label | Keywords | Étiquettes | Étiquette | Libellés | Mots-clés | Segments'],
  stage: [
    'Stage | Lifecycle stage | Lead stage | Funnel stage | Pipeline stage | Deal stage | lifecyclestage | Étape',
    'Phase | Phase du cycle de vie | Étape du cycle de vie | Cycle de vie | Étape du pipeline | Stade',
  ],
  owner: [
    'Owner | Contact owner | Lead owner | Account owner | Record owner | Assigned to | Sales rep | Salesperson',
    'HubSpot owner | Owner name | Propriétaire | Propriétaire du contact | Propriétaire HubSpot | Commercial',
    'Responsable | Attribué à | Assigné à | Chargé de compte',
  ],
  crmId: [
    'CRM ID | CRM record | Contact ID | Lead ID | Customer ID | Salesforce ID | Account number | ext_id',
    'External ID | Identifiant CRM | ID CRM | ID du contact | N° client | Numéro client | Code client | ID client',
  ],
  capturedOn: [
    'Captured on | Created | Created at | Created on | Create date | Creation date | Date created | Date added',
    'Added on | Added time | Date registered | Signup date | Sign up date | Opt-in date | Optin time',
    "Subscribed at | Connected on | Capturé le | Créé le | Date de création | Date d'ajout | Ajouté le",
    "Date d'abonnement | Date de consentement | Date d'optin",
  ],
  engagement: [
    'Engagement | Engagement type | Event | Event type | Event name | Activity | Activity type | Action',
    "Interaction | Type d'engagement | Événement | Type d'événement | Activité du contact | Type d'activité",
    "Type d'interaction",
  ],
  engagementOn: [
    'Engagement date | Engaged on | Event date | Event time | Activity date | Submitted at | Submitted on',
    'Submission date | Submission time | Date submitted | Timestamp | Date | Occurred at | Occurred on | Time',
    "Date/Time | When | Date de l'engagement | Date d'engagement | Date de l'événement | Date de l'activité",
    "Date de soumission | Soumis le | Horodateur | Horodatage | Date et heure | Date du formulaire | Date d'envoi",
  ],
  engagementTitle: [
    'Engagement title | Subject | Email subject | Email name | Form name | Form | Form title | Page title',
    "Content | Content title | Asset | Asset name | Conversion | Recent conversion | Titre de l'engagement",
    "Objet | Sujet | Objet de l'e-mail | Nom du formulaire | Formulaire | Titre de la page | Contenu",
    'Livre blanc',
  ],
  campaign: [
    'Campaign | Campaign name | Campaigns | Campaign title | Webinar | Webinar title | Webinar name',
    'Webinar topic | Event title | Topic | Campagne | Nom de la campagne | Campagnes | Webinaire',
    "Titre du webinaire | Nom de l'événement | Titre de l'événement | Salon",
  ],
  attended: [
    'Attended | Has attended | Attendance | Attended live | Attended event | Attendance status | Present',
    'Participated | A participé | A assisté | Présent | Présence | Participation | Présent en direct',
    'Statut de présence',
  ],
  registeredOn: [
    'Registration date | Registration time | Registered | Registered at | Registered on | Date registered on',
    "Date d'inscription | Heure d'inscription | Inscrit le | Date et heure d'inscription",
  ],
  unsubscribedOn: [
    'Unsubscribed on | Unsubscribed | Unsubscribed at | Unsubscribe date | Unsub time | Opt-out | Opted out',
    'Opt-out date | Unsubscribed from all email | Email opted out | Do not contact | Do not email',
    'Email blacklisted | Blocklisted | Désabonné | Désabonné le | Désinscrit | Désinscrit le',
    'Date de désabonnement | Date de désinscription | Désinscrit de tous les e-mails',
    "S'est désabonné de tous les e-mails | Ne pas contacter | Liste noire",
  ],
  status: [
    "Status | Subscription status | Email status | Email marketing status | Statut | Statut d'abonnement | État",
  ],
  utmSource: ['utm_source | Source UTM | First UTM source'],
  utmMedium: ['utm_medium | Medium UTM | Support UTM'],
  utmCampaign: ['utm_campaign | Campagne UTM'],
  utmTerm: ['utm_term | Terme UTM'],
  utmContent: ['utm_content | Contenu UTM'],
  utmId: ['utm_id'],
};
