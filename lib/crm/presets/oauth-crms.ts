import { throughATool } from './through-a-tool';

const person = {
  first: '{data.lead.givenName}',
  last: '{data.lead.familyName ?? data.lead.name}',
  email: '{data.lead.emails.0}',
  company: '{data.lead.company}',
  title: '{data.lead.jobTitle}',
  summary: '{data|summary}',
};

/** Zoho CRM v8: upsert by email. */
export const zoho = throughATool(
  {
    id: 'zoho',
    name: 'Zoho CRM',
    docs: 'https://www.zoho.com/crm/developer/docs/api/v8/upsert-records.html',
    mapping: [
      { theirs: 'First_Name', ours: person.first },
      { theirs: 'Last_Name', ours: person.last },
      { theirs: 'Email', ours: person.email },
      { theirs: 'Company', ours: person.company },
      { theirs: 'Designation', ours: person.title },
      { theirs: 'Description', ours: person.summary },
    ],
    requires: [['Last_Name'], ['Company']],
  },
  {
    method: 'POST',
    url: 'https://www.zohoapis.eu/crm/v8/Leads/upsert',
    body: { data: ['{f}'], duplicate_check_fields: ['Email'] },
  },
);

/** Dynamics 365: a lead, with the organisation's own duplicate rules. */
export const dynamics = throughATool(
  {
    id: 'dynamics',
    name: 'Dynamics 365',
    docs: 'https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-entity-web-api',
    mapping: [
      { theirs: 'subject', ours: 'Tandem: {data.lead|full-name}' },
      { theirs: 'firstname', ours: person.first },
      { theirs: 'lastname', ours: person.last },
      { theirs: 'emailaddress1', ours: person.email },
      { theirs: 'companyname', ours: person.company },
      { theirs: 'jobtitle', ours: person.title },
      { theirs: 'description', ours: person.summary },
    ],
    requires: [['lastname']],
  },
  {
    method: 'POST',
    url: '/api/data/v9.2/leads',
    headers: { 'OData-Version': '4.0', 'MSCRM.SuppressDuplicateDetection': 'false' },
    body: '{f}',
  },
);

/** Salesforce REST: upsert by an external id field, which your administrator adds to Lead. */
export const salesforceRest = throughATool(
  {
    id: 'salesforce-rest',
    name: 'Salesforce (REST)',
    docs: 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_upsert.htm',
    mapping: [
      { theirs: 'FirstName', ours: person.first },
      { theirs: 'LastName', ours: person.last },
      { theirs: 'Email', ours: person.email },
      { theirs: 'Company', ours: person.company },
      { theirs: 'Title', ours: person.title },
      { theirs: 'LeadSource', ours: 'Tandem' },
      { theirs: 'Description', ours: person.summary },
    ],
    requires: [['LastName'], ['Company']],
  },
  { method: 'PATCH', url: '/services/data/v67.0/sobjects/Lead/Tandem_Id__c/{data.lead.id}', body: '{f}' },
);

/** Sellsy v2: an individual, as a prospect. */
export const sellsy = throughATool(
  {
    id: 'sellsy',
    name: 'Sellsy',
    docs: 'https://docs.sellsy.com/api/v2/#operation/create-individual',
    mapping: [
      { theirs: 'first_name', ours: person.first },
      { theirs: 'last_name', ours: person.last },
      { theirs: 'email', ours: person.email },
      { theirs: 'position', ours: person.title },
      { theirs: 'note', ours: person.summary },
    ],
    requires: [['last_name']],
  },
  { method: 'POST', url: 'https://api.sellsy.com/v2/individuals', body: { $merge: '{f}', type: 'prospect' } },
);
