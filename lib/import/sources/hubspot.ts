import type { SourceShape } from './shape';

/**
 * HubSpot, contacts: headers are the labels of the properties in the account's language
 * (knowledge.hubspot.com/contacts/hubspots-default-contact-properties, and its French page, read November 2026), or their
 * internal names where the export is made with them. The record id is the CRM's. "Lead status" is how sales works a lead
 * ("Open" there is no stage), and dates come as `2026-06-15 09:30`.
 */
export const hubspot: SourceShape = {
  id: 'hubspot',
  tells: [
    ['Record ID', 'Lifecycle Stage'],
    ['Record ID', 'Contact owner'],
    ['Record ID', 'First Name', 'Email', 'Create Date'],
    ['Lifecycle Stage', 'Lead Status', 'Contact owner'],
    ['Phase du cycle de vie', 'Propriétaire du contact'],
    ['Phase du cycle de vie', 'Statut du lead'],
    ["ID d'enregistrement", 'Propriétaire du contact'],
    ['hs_object_id', 'lifecyclestage'],
    ['hubspot_owner_id', 'lifecyclestage'],
    ['hs_email', 'hs_object_id'],
  ],
  columns: [
    ['crmId', 'Record ID', "ID d'enregistrement", "ID de la fiche d'informations", 'hs_object_id', 'vid', 'Contact ID'],
    ['email', 'hs_email', 'Additional email addresses', 'hs_additional_emails', 'Adresses e-mail supplémentaires'],
    ['linkedin', 'hs_linkedin_url', 'LinkedIn URL', 'LinkedIn Bio'],
    ['company', 'Primary Associated Company Name', 'Associated Company', "Nom de l'entreprise"],
    ['companySize', 'numemployees', 'company_size'],
    ['owner', 'HubSpot Owner'],
    ['capturedOn', 'Create Date', 'Date de création'],
    ['unsubscribedOn', 'hs_email_optout', 'Unsubscribed from all email', 'Désinscrit de tous les e-mails'],
    ['engagementTitle', 'recent_conversion_event_name', 'Recent Conversion', 'Conversion récente'],
    ['engagementOn', 'Recent Conversion Date', 'Date de conversion récente'],
    ['note', 'Message'],
    [
      null,
      'hubspot_owner_id',
      'Lead Status',
      'Statut du lead',
      'hs_lead_status',
      'Status',
      'Associated Company IDs',
      'Last Activity Date',
    ],
  ],
  mapping: (has) => (has('Recent Conversion Date') || has('Date de conversion récente') ? { engagement: 'form' } : {}),
};
