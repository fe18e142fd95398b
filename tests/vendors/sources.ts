import { strict, text, type Vendor, type VendorAnswer } from './vendor';

/** What may go wrong with any vendor: each takes these answers. `moved` names a host that must never hear from us. */
const troubles = (of: Record<string, VendorAnswer>): Record<string, VendorAnswer> => ({
  down: { status: 500, text: '<html><title>Internal Server Error</title></html>' },
  busy: { status: 503, headers: { 'retry-after': '120' }, body: {} },
  html: { status: 200, text: '<!doctype html><p>Sign in to the proxy</p>' },
  changed: { status: 200, body: { data: [{ who: 'camille@exemple.example' }] } },
  moved: { status: 302, headers: { location: 'http://127.0.0.1:9/elsewhere' } },
  ...of,
});

const day = '\\d{4}-\\d\\d-\\d\\d';
const brevoEvent = (event: string, email: string, date: string, more: object = {}) => ({
  ...{ event, email, date, messageId: `<${date}@relay.exemple.example>`, from: 'bonjour@tandem.example' },
  ...more,
});
const brevoHeaders = { 'api-key': /^xkeysib-/ };
const brevoStats = {
  messagesSent: [{ campaignId: 21, eventTime: '2026-11-20T08:00:00Z' }],
  delivered: [{ campaignId: 21, eventTime: '2026-11-20T08:00:02Z' }],
  opened: [{ campaignId: 21, count: 2, eventTime: '2026-11-20T09:00:00Z', ip: '192.0.2.7' }],
  clicked: [
    {
      campaignId: 21,
      links: [{ count: 1, eventTime: '2026-11-20T09:01:00Z', ip: '192.0.2.7', url: 'https://tandem.example/guide' }],
    },
  ],
  hardBounces: [],
  softBounces: [],
  complaints: [],
  unsubscriptions: { userUnsubscription: [], adminUnsubscription: [] },
};
const brevoContact = (id: number, email: string, attributes: object = {}) => ({
  ...{ id, email, emailBlacklisted: false, smsBlacklisted: false, listIds: [2], listUnsubscribed: null },
  ...{ createdAt: '2026-01-05T10:00:00.000+01:00', modifiedAt: '2026-11-20T10:00:00.000+01:00', attributes },
});

/**
 * Brevo, read 2026-11-29: https://developers.brevo.com/reference/get-email-event-report, get-contacts, get-contact-stats,
 * https://developers.brevo.com/docs/limit-headers; shapes also in github.com/getbrevo/brevo-node, src/api/resources.
 */
export const brevoSource: Vendor = {
  origin: 'https://api.brevo.com',
  routes: {
    events: {
      method: 'GET',
      path: new RegExp(
        `^/v3/smtp/statistics/events\\?limit=250&offset=\\d+&startDate=${day}&endDate=${day}&sort=desc$`,
      ),
      headers: brevoHeaders,
      answers: troubles({
        success: {
          status: 200,
          body: {
            events: [
              brevoEvent('requests', 'camille@rivoire.example', '2026-11-20T08:00:00.000Z'),
              brevoEvent('opened', 'camille@rivoire.example', '2026-11-20T08:30:00.000Z', { subject: 'Bienvenue' }),
              brevoEvent('loadedByProxy', 'nadia@benali.example', '2026-11-20T08:31:00.000Z', { subject: 'Bienvenue' }),
              brevoEvent('clicks', 'camille@rivoire.example', '2026-11-20T08:32:00.000Z', {
                ...{ subject: 'Bienvenue', tag: 'essai', link: 'https://tandem.example/essai' },
              }),
              brevoEvent('hardBounces', 'parti@ailleurs.example', '2026-11-20T08:33:00.000Z', {
                reason: '550 unknown',
              }),
              brevoEvent('unsubscribed', 'stop@merci.example', '2026-11-20T08:34:00.000Z'),
            ],
          },
        },
        full: {
          status: 200,
          body: {
            events: Array.from({ length: 250 }, (_, i) =>
              brevoEvent('clicks', `p${i}@foule.example`, '2026-11-19T08:00:00.000Z', { subject: 'Salon' }),
            ),
          },
        },
        none: { status: 200, body: {} },
        unauthorized: { status: 401, body: { code: 'unauthorized', message: 'Key not found' } },
        forbidden: { status: 403, body: { code: 'permission_denied', message: 'Your account is suspended' } },
        'rate-limit': {
          status: 429,
          headers: {
            'x-sib-ratelimit-limit': '300',
            'x-sib-ratelimit-remaining': '0',
            'x-sib-ratelimit-reset': '1800',
          },
          body: { code: 'too_many_requests', message: 'Rate limit exceeded' },
        },
        last: {
          status: 200,
          headers: { 'x-sib-ratelimit-remaining': '0', 'x-sib-ratelimit-reset': '600' },
          body: { events: [] },
        },
      }),
    },
    contacts: {
      method: 'GET',
      path: /^\/v3\/contacts\?limit=20&offset=\d+&sort=asc&modifiedSince=[^&]+$/,
      headers: brevoHeaders,
      answers: troubles({
        success: { status: 200, body: { contacts: [], count: 0 } },
        some: {
          status: 200,
          body: {
            contacts: [
              brevoContact(7, 'camille@rivoire.example', {
                PRENOM: 'Camille',
                NOM: 'Moreau',
                SOCIETE: 'Ateliers Rivoire',
              }),
              brevoContact(8, 'rien@calme.example'),
            ],
            count: 2,
          },
        },
      }),
    },
    stats: {
      method: 'GET',
      path: new RegExp(`^/v3/contacts/\\d+/campaignStats\\?startDate=${day}&endDate=${day}$`),
      headers: brevoHeaders,
      answers: troubles({
        success: { status: 200, body: brevoStats },
        calm: { status: 200, body: {} },
        gone: { status: 404, body: { code: 'document_not_found', message: 'Contact does not exist' } },
      }),
    },
    campaign: {
      method: 'GET',
      path: /^\/v3\/emailCampaigns\/21\?excludeHtmlContent=true$/,
      headers: brevoHeaders,
      answers: { success: { status: 200, body: { id: 21, name: 'Guide de novembre', status: 'sent' } } },
    },
  },
};

const hubspotHeaders = { authorization: /^Bearer pat-/ };
const hubspotRecord = (id: string, properties: Record<string, string | null>) => ({
  ...{ id, properties, createdAt: '2026-01-05T09:00:00.000Z', updatedAt: '2026-11-20T09:00:00.000Z', archived: false },
});
const camille = hubspotRecord('512', {
  ...{ email: 'camille@rivoire.example', firstname: 'Camille', lastname: 'Moreau', jobtitle: 'Directrice marketing' },
  ...{ company: 'Ateliers Rivoire', country: 'France', lifecyclestage: 'customer', industry: null },
  ...{ lastmodifieddate: '2026-11-20T09:00:00.000Z', hs_email_optout: null },
  recent_conversion_date: '2026-11-20T08:59:00.000Z',
  recent_conversion_event_name: 'Contact : demande de rappel',
});
const unchangedDeed = hubspotRecord('513', {
  ...{ email: 'ancien@client.example', lastmodifieddate: '2026-11-20T09:05:00.000Z' },
  ...{ recent_conversion_date: '2024-02-01T08:00:00.000Z', recent_conversion_event_name: 'Vieux formulaire' },
});
const properties = { type: 'array', items: text };
const mailEvent = (type: string, recipient: string, created: string, more: object = {}) => ({
  ...{ id: `e-${created}-${type}`, type, recipient, created: Date.parse(created), portalId: 123, appId: 113 },
  ...{ emailCampaignId: 9876, ...more },
});

/**
 * HubSpot, read 2026-11-29: https://developers.hubspot.com/docs/api-reference/search/guide,
 * https://developers.hubspot.com/docs/api-reference/legacy/email-analytics-v1/guide (events, campaigns),
 * https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide (batch read).
 */
export const hubspotSource: Vendor = {
  origin: 'https://api.hubapi.com',
  routes: {
    search: {
      method: 'POST',
      path: /^\/crm\/v3\/objects\/contacts\/search$/,
      headers: { ...hubspotHeaders, 'content-type': /^application\/json/ },
      body: strict(
        {
          filterGroups: {
            type: 'array',
            maxItems: 5,
            items: strict({
              filters: {
                type: 'array',
                maxItems: 6,
                items: strict({ propertyName: text, operator: { const: 'GTE' }, value: { pattern: '^\\d{12,}$' } }),
              },
            }),
          },
          sorts: {
            type: 'array',
            maxItems: 1,
            items: strict({ propertyName: text, direction: { enum: ['ASCENDING', 'DESCENDING'] } }),
          },
          properties,
          limit: { type: 'integer', maximum: 200 },
          after: text,
        },
        ['filterGroups', 'sorts', 'properties', 'limit'],
        'https://developers.hubspot.com/docs/api-reference/search/guide (2026-11-29)',
      ),
      answers: troubles({
        success: { status: 200, body: { total: 2, results: [camille, unchangedDeed] } },
        none: { status: 200, body: { total: 0, results: [] } },
        first: { status: 200, body: { total: 101, results: [camille], paging: { next: { after: '100', link: '?' } } } },
        unauthorized: {
          status: 401,
          body: {
            status: 'error',
            message: 'Authentication credentials not found.',
            category: 'INVALID_AUTHENTICATION',
          },
        },
        forbidden: {
          status: 403,
          body: {
            status: 'error',
            message: 'This app hasn’t been granted all required scopes: crm.objects.contacts.read',
            category: 'MISSING_SCOPES',
          },
        },
        'rate-limit': {
          status: 429,
          headers: { 'retry-after': '10' },
          body: { status: 'error', message: 'You have reached your secondly limit.', policyName: 'SECONDLY' },
        },
      }),
    },
    events: {
      method: 'GET',
      path: /^\/email\/public\/v1\/events\?eventType=(CLICK|OPEN|BOUNCE|STATUSCHANGE|SPAMREPORT)&startTimestamp=\d+&endTimestamp=\d+&limit=100(&offset=[\w-]+)?$/,
      headers: hubspotHeaders,
      answers: troubles({
        success: { status: 200, body: { hasMore: false, offset: 'Cg', events: [] } },
        clicks: {
          status: 200,
          body: {
            hasMore: true,
            offset: 'CiYJ',
            events: [
              mailEvent('CLICK', 'Camille@rivoire.example', '2026-11-21T10:00:00.000Z', {
                url: 'https://tandem.example/guide',
              }),
              mailEvent('CLICK', 'camille@rivoire.example', '2026-11-20T10:00:00.000Z', { filteredEvent: true }),
            ],
          },
        },
        bounces: {
          status: 200,
          body: {
            ...{ hasMore: false, offset: 'Cg' },
            events: [
              mailEvent('BOUNCE', 'plein@boite.example', '2026-11-20T10:00:00.000Z', { status: '4.2.2' }),
              mailEvent('BOUNCE', 'parti@ailleurs.example', '2026-11-20T10:00:00.000Z', { status: '5.1.1' }),
            ],
          },
        },
        left: {
          status: 200,
          body: {
            ...{ hasMore: false, offset: 'Cg' },
            events: [
              mailEvent('STATUSCHANGE', 'stop@merci.example', '2026-11-20T10:00:00.000Z', {
                ...{ requestedBy: 'RECIPIENT', portalSubscriptionStatus: 'UNSUBSCRIBED' },
              }),
            ],
          },
        },
        forbidden: {
          status: 403,
          body: { status: 'error', message: 'missing scopes: content', category: 'MISSING_SCOPES' },
        },
      }),
    },
    campaign: {
      method: 'GET',
      path: /^\/email\/public\/v1\/campaigns\/9876\?appId=113$/,
      headers: hubspotHeaders,
      answers: {
        success: { status: 200, body: { id: 9876, appId: 113, name: 'Lettre de novembre', subject: 'Novembre' } },
        gone: { status: 404, body: { status: 'error', message: 'resource not found' } },
      },
    },
    contacts: {
      method: 'POST',
      path: /^\/crm\/v3\/objects\/contacts\/batch\/read$/,
      headers: { ...hubspotHeaders, 'content-type': /^application\/json/ },
      body: strict(
        {
          idProperty: { const: 'email' },
          properties,
          inputs: { type: 'array', minItems: 1, maxItems: 100, items: strict({ id: text }, ['id']) },
        },
        ['idProperty', 'properties', 'inputs'],
        'https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide (2026-11-29)',
      ),
      answers: {
        success: { status: 200, body: { status: 'COMPLETE', results: [camille] } },
        partly: { status: 207, body: { status: 'COMPLETE', results: [], numErrors: 1, errors: [] } },
      },
    },
  },
};
