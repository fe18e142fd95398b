import { strict, text, type Vendor } from './vendor';

const properties = strict({
  ...{ email: { type: 'string', format: 'email' }, firstname: text, lastname: text, jobtitle: text, company: text },
  country: text,
  lifecyclestage: {
    enum: ['subscriber', 'lead', 'marketingqualifiedlead', 'salesqualifiedlead', 'opportunity', 'customer'],
  },
});
const headers = { authorization: /^Bearer pat-/, 'content-type': /^application\/json/ };
const tooMany = {
  status: 429,
  headers: { 'retry-after': '10' },
  body: { status: 'error', message: 'You have reached your ten_secondly limit.', policyName: 'TEN_SECONDLY_ROLLING' },
};
const unauthorized = {
  status: 401,
  body: { status: 'error', message: 'Authentication credentials not found.', category: 'INVALID_AUTHENTICATION' },
};
const invalid = {
  status: 400,
  body: { status: 'error', message: 'Property values were not valid', category: 'VALIDATION_ERROR' },
};
const record = { id: '512', properties: {}, createdAt: '2026-11-24T09:00:00Z', archived: false };

/** https://developers.hubspot.com/docs/api-reference/legacy/crm/objects/contacts/batch/upsert-contacts, read 2026-11-24. */
export const hubspotContact: Vendor = {
  origin: 'https://api.hubapi.com',
  routes: {
    upsert: {
      method: 'POST',
      path: /^\/crm\/v3\/objects\/contacts\/batch\/upsert$/,
      headers,
      body: strict(
        {
          inputs: {
            type: 'array',
            minItems: 1,
            maxItems: 100,
            items: strict({ id: text, idProperty: { const: 'email' }, properties }, ['id', 'idProperty', 'properties']),
          },
        },
        ['inputs'],
        'https://developers.hubspot.com/docs/api-reference/legacy/crm/objects/contacts/batch/upsert-contacts (2026-11-24)',
      ),
      answers: {
        success: { status: 200, body: { status: 'COMPLETE', results: [{ ...record, new: true }] } },
        inside: {
          status: 207,
          body: { status: 'COMPLETE', results: [], numErrors: 1, errors: [{ message: 'Email address is invalid' }] },
        },
        invalid,
        unauthorized,
        'rate-limit': tooMany,
      },
    },
    create: {
      method: 'POST',
      path: /^\/crm\/v3\/objects\/contacts$/,
      headers,
      body: strict(
        {
          properties: { ...properties, anyOf: ['email', 'firstname', 'lastname'].map((one) => ({ required: [one] })) },
        },
        ['properties'],
        'https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide (2026-11-24)',
      ),
      answers: {
        success: { status: 201, body: record },
        // [unverified] the wording; widely seen.
        duplicate: {
          status: 409,
          body: { status: 'error', message: 'Contact already exists. Existing ID: 512', category: 'CONFLICT' },
        },
      },
    },
    update: {
      method: 'PATCH',
      path: /^\/crm\/v3\/objects\/contacts\/\d+$/,
      headers,
      body: strict(
        { properties },
        ['properties'],
        'https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide (2026-11-24)',
      ),
      answers: { success: { status: 200, body: record } },
    },
    read: {
      method: 'GET',
      path: /^\/crm\/v3\/objects\/contacts\/\d+\?properties=lifecyclestage,hs_lead_status$/,
      headers: { authorization: /^Bearer pat-/ },
      answers: {
        success: { status: 200, body: { ...record, properties: { lifecyclestage: 'customer', hs_lead_status: null } } },
        rejected: { status: 200, body: { ...record, properties: { hs_lead_status: 'UNQUALIFIED' } } },
        open: { status: 200, body: { ...record, properties: { lifecyclestage: 'salesqualifiedlead' } } },
      },
    },
  },
};

/** https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms (submit data without authentication), read 2026-11-24. */
export const hubspotForm: Vendor = {
  origin: 'https://api.hsforms.com',
  routes: {
    submit: {
      method: 'POST',
      path: /^\/submissions\/v3\/integration\/submit\/\d+\/[\w-]+$/,
      headers: { 'content-type': /^application\/json/ },
      body: strict(
        {
          fields: {
            type: 'array',
            minItems: 1,
            items: strict({ objectTypeId: { const: '0-1' }, name: text, value: text }, [
              'objectTypeId',
              'name',
              'value',
            ]),
          },
          context: { type: 'object' },
        },
        ['fields'],
        'https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms (2026-11-24)',
      ),
      answers: {
        success: { status: 200, body: { inlineMessage: 'Thanks for submitting the form.' } },
        invalid: {
          status: 400,
          body: {
            status: 'error',
            message: 'The request is not valid',
            errors: [{ message: 'Invalid email', errorType: 'INVALID_EMAIL' }],
          },
        },
        'rate-limit': { status: 429, headers: { 'retry-after': '10' }, body: { status: 'error' } },
      },
    },
  },
};
