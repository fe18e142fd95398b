import { id, strict, text, type Vendor } from './vendor';

const json = /^application\/json/;
const email = { type: 'string', format: 'email' };

/** https://developers.brevo.com/reference/create-contact, read 2026-11-24. */
export const brevo: Vendor = {
  origin: 'https://api.brevo.com',
  routes: {
    upsert: {
      method: 'POST',
      path: /^\/v3\/contacts$/,
      headers: { 'api-key': /^xkeysib-/, 'content-type': json },
      body: {
        ...strict(
          {
            email,
            ext_id: text,
            attributes: {
              type: 'object',
              propertyNames: { pattern: '^[A-Z0-9_]+$' },
              additionalProperties: { type: ['string', 'number', 'boolean'] },
            },
            listIds: { type: 'array', items: id },
            updateEnabled: { const: true },
          },
          [],
          'https://developers.brevo.com/reference/create-contact (2026-11-24)',
        ),
        anyOf: [{ required: ['email'] }, { required: ['ext_id'] }],
      },
      answers: {
        success: { status: 201, body: { id: 42 } },
        updated: { status: 204 },
        duplicate: { status: 400, body: { code: 'duplicate_parameter', message: 'Contact already exist' } },
        invalid: { status: 400, body: { code: 'invalid_parameter', message: 'attributes are invalid' } },
        unauthorized: { status: 401, body: { code: 'unauthorized', message: 'Key not found' } },
        'rate-limit': { status: 429, headers: { 'x-sib-ratelimit-remaining': '0', 'x-sib-ratelimit-reset': '7' } },
      },
    },
    find: {
      method: 'GET',
      path: /^\/v3\/contacts\/[^/?]+%40[^/?]+\?identifierType=email_id$/,
      headers: { 'api-key': /^xkeysib-/ },
      answers: { success: { status: 200, body: { id: 42, email: 'camille.exemple@tandem.example' } } },
    },
  },
};

/** https://docs.espocrm.com/administration/web-to-lead/, read 2026-11-24: the fields chosen at the entry point; null, not "". */
export const espocrm: Vendor = {
  routes: {
    capture: {
      method: 'POST',
      path: /^\/api\/v1\/LeadCapture\/k3y$/,
      headers: { 'content-type': json },
      body: strict(
        { firstName: text, lastName: text, emailAddress: email, title: text, accountName: text, description: text },
        [],
        'https://docs.espocrm.com/administration/web-to-lead/ (2026-11-24)',
      ),
      answers: {
        success: { status: 200, body: true },
        invalid: { status: 400, body: { message: 'Bad data' } },
        unauthorized: { status: 404 },
      },
    },
  },
};

const odooError = {
  name: 'odoo.exceptions.AccessError',
  message: 'Not allowed',
  arguments: [],
  context: {},
  debug: '',
};
const odooHeaders = { authorization: /^bearer k3y$/, 'x-odoo-database': /^db$/, 'content-type': json };
const odooComment = 'https://www.odoo.com/documentation/19.0/developer/reference/external_api.html (2026-11-24)';
const vals = {
  ...{ name: text, type: { enum: ['lead', 'opportunity'] }, contact_name: text, partner_name: text, email_from: text },
  ...{ function: text, description: text },
};

/** https://www.odoo.com/documentation/19.0/developer/reference/external_api.html, read 2026-11-24. */
export const odoo: Vendor = {
  routes: {
    find: {
      method: 'POST',
      path: /^\/json\/2\/crm\.lead\/search_read$/,
      headers: odooHeaders,
      body: strict({ domain: { type: 'array' }, fields: { type: 'array' }, limit: id }, ['domain'], odooComment),
      answers: { success: { status: 200, body: [] }, found: { status: 200, body: [{ id: 9 }] } },
    },
    create: {
      method: 'POST',
      path: /^\/json\/2\/crm\.lead\/create$/,
      headers: odooHeaders,
      body: strict(
        { vals_list: { type: 'array', minItems: 1, items: strict({ ...vals, referred: text }, ['name']) } },
        ['vals_list'],
        odooComment,
      ),
      answers: {
        success: { status: 200, body: [9] },
        invalid: {
          status: 422,
          body: { ...odooError, name: 'odoo.exceptions.ValidationError', message: 'Wrong value' },
        },
        unauthorized: { status: 401, body: { ...odooError, message: 'Invalid apikey' } },
        'rate-limit': { status: 429, headers: { 'retry-after': '3' } },
      },
    },
    write: {
      method: 'POST',
      path: /^\/json\/2\/crm\.lead\/write$/,
      headers: odooHeaders,
      body: strict({ ids: { type: 'array', items: id }, vals: strict(vals) }, ['ids', 'vals'], odooComment),
      answers: { success: { status: 200, body: true } },
    },
    read: {
      method: 'POST',
      path: /^\/json\/2\/crm\.lead\/read$/,
      headers: odooHeaders,
      body: strict(
        { ids: { type: 'array', items: id }, fields: { type: 'array', items: text }, context: { type: 'object' } },
        ['ids', 'fields'],
        odooComment,
      ),
      answers: {
        success: {
          status: 200,
          body: [{ id: 9, active: true, probability: 100, type: 'opportunity', expected_revenue: 1200 }],
        },
        // [unverified] that a lost lead is inactive with its reason.
        lost: { status: 200, body: [{ id: 9, active: false, probability: 0, lost_reason_id: [2, 'Too expensive'] }] },
        open: { status: 200, body: [{ id: 9, active: true, probability: 20, type: 'lead' }] },
      },
    },
  },
};

/** https://help.salesforce.com/s/articleView?id=sales.setting_up_web-to-lead.htm, read 2026-11-24 [secondary]. */
export const salesforceWebToLead: Vendor = {
  routes: {
    submit: {
      method: 'POST',
      path: /^\/servlet\/servlet\.WebToLead\?encoding=UTF-8$/,
      headers: { 'content-type': /^application\/x-www-form-urlencoded/ },
      encoding: 'form',
      body: strict(
        {
          ...{
            oid: { const: '00D1' },
            retURL: text,
            first_name: text,
            last_name: text,
            company: text,
            email,
            title: text,
          },
          ...{ lead_source: text, description: text },
        },
        ['oid', 'last_name', 'company'],
        'https://help.salesforce.com/s/articleView?id=sales.setting_up_web-to-lead.htm (2026-11-24)',
      ),
      answers: {
        success: { status: 200, body: '<html></html>' },
        down: { status: 503, headers: { 'retry-after': '60' } },
      },
    },
  },
};

const pipedriveHeaders = { 'x-api-token': /^t0ken$/ };
const pipedriveComment = 'https://developers.pipedrive.com/docs/api/v1/ (Deals, Persons; API v2), 2026-11-24';

/** https://developers.pipedrive.com/docs/api/v1/Deals, read 2026-11-24. */
export const pipedrive: Vendor = {
  routes: {
    'find-person': {
      method: 'GET',
      path: /^\/api\/v2\/persons\/search\?term=[^&]+&fields=email&exact_match=true&limit=1$/,
      headers: pipedriveHeaders,
      answers: {
        success: { status: 200, body: { success: true, data: { items: [] } } },
        found: { status: 200, body: { success: true, data: { items: [{ item: { id: 5 } }] } } },
      },
    },
    person: {
      method: 'POST',
      path: /^\/api\/v2\/persons$/,
      headers: pipedriveHeaders,
      body: strict(
        {
          name: text,
          job_title: text,
          emails: {
            type: 'array',
            items: strict({ value: email, primary: { type: 'boolean' }, label: text }, ['value']),
          },
        },
        ['name'],
        pipedriveComment,
      ),
      answers: { success: { status: 201, body: { success: true, data: { id: 5 } } } },
    },
    'find-deal': {
      method: 'GET',
      path: /^\/api\/v2\/deals\/search\?term=[^&]+&fields=title&limit=1$/,
      headers: pipedriveHeaders,
      answers: {
        success: { status: 200, body: { success: true, data: { items: [] } } },
        found: { status: 200, body: { success: true, data: { items: [{ item: { id: 77 } }] } } },
      },
    },
    deal: {
      method: 'POST',
      path: /^\/api\/v2\/deals$/,
      headers: pipedriveHeaders,
      body: strict({ title: text, person_id: id }, ['title', 'person_id'], pipedriveComment),
      answers: {
        success: { status: 201, body: { success: true, data: { id: 77 } } },
        invalid: { status: 400, body: { success: false, error: 'Validation failed', error_info: 'title is required' } },
        unauthorized: { status: 401, body: { success: false, error: 'unauthorized access' } },
        inside: { status: 200, body: { success: false, error: 'Deal limit reached' } },
        'rate-limit': { status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2' } },
      },
    },
    note: {
      method: 'POST',
      path: /^\/api\/v1\/notes$/,
      headers: pipedriveHeaders,
      body: strict({ content: text, deal_id: id }, ['content', 'deal_id'], pipedriveComment),
      answers: { success: { status: 201, body: { success: true, data: { id: 1 } } } },
    },
    read: {
      method: 'GET',
      path: /^\/api\/v2\/deals\/77$/,
      headers: pipedriveHeaders,
      answers: {
        success: { status: 200, body: { success: true, data: { id: 77, status: 'won', value: 900, currency: 'EUR' } } },
        lost: { status: 200, body: { success: true, data: { id: 77, status: 'lost', lost_reason: 'no-budget' } } },
        open: { status: 200, body: { success: true, data: { id: 77, status: 'open' } } },
      },
    },
  },
};
