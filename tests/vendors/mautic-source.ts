import type { Vendor } from './vendor';

const headers = { authorization: /^Basic YXBpOmxlLW1vdC1kZS1wYXNzZQ==$/ };
const moment = '\\d{4}-\\d\\d-\\d\\d\\+\\d\\d%3A\\d\\d%3A\\d\\d';
const activity = (events: object[], page = 1, maxPages = 1) => ({
  status: 200,
  body: {
    events,
    filters: {},
    order: ['timestamp', 'ASC'],
    types: {},
    total: events.length,
    page,
    limit: 25,
    maxPages,
  },
});
const event = (kind: string, contactId: string, timestamp: string, label: string, details: object = {}) => ({
  ...{ event: kind, eventId: `${kind}1`, eventLabel: { label, href: '/s/x/view/1' }, eventType: kind },
  ...{ timestamp, contactId, details },
});
const contact = (id: number, all: object, doNotContact: object[] = []) => ({
  ...{ id, isPublished: true, dateAdded: '2026-01-05T09:00:00+00:00', points: 10, doNotContact },
  fields: { core: {}, social: {}, personal: [], professional: [], all: { id, ...all } },
});

/**
 * Mautic, read 2026-11-29: https://devdocs.mautic.org/en/latest/rest_api/contacts.html ("List Contacts", "Get activity events
 * for all Contacts") and github.com/mautic/mautic, LeadApiController::getAllActivityAction. Its errors: rest_api/getting_started.
 */
export const mauticSource: Vendor = {
  routes: {
    activity: {
      method: 'GET',
      path: new RegExp(
        `^/api/contacts/activity\\?filters%5BdateFrom%5D=${moment}&filters%5BdateTo%5D=${moment}(&filters%5BincludeEvents%5D%5B%5D=[\\w.]+)+&order%5B0%5D=timestamp&order%5B1%5D=ASC&limit=25&page=\\d+$`,
      ),
      headers,
      answers: {
        success: activity([
          event('form.submitted', '47', '2026-11-20T08:00:00+00:00', 'Livre blanc', {
            ...{ submission: { id: 503, referer: 'https://tandem.example/' }, form: { id: 3, name: 'Livre blanc' } },
          }),
          event('page.hit', '47', '2026-11-20T08:01:00+00:00', 'Tarifs', {
            hit: { url: 'https://tandem.example/tarifs?utm_source=linkedin&utm_campaign=automne', query: [] },
          }),
          event('page.hit', '48', '2026-11-20T08:02:00+00:00', 'Guide', {
            hit: { source: 'email', sourceId: '9', url: 'https://tandem.example/guide', query: {} },
          }),
          event('email.read', '48', '2026-11-20T08:03:00+00:00', 'Lettre', {
            stat: { subject: 'Novembre', emailName: 'Lettre de novembre', openDetails: [{ useragent: 'Mozilla/5.0' }] },
          }),
          event('lead.donotcontact', '49', '2026-11-20T08:04:00+00:00', 'Email', { dnc: { reason: 'Désabonné' } }),
          // A visitor nobody knows yet, and a contact without an address.
          { ...event('page.hit', '0', '2026-11-20T08:05:00+00:00', 'Accueil'), contactId: null },
          event('page.hit', '50', '2026-11-20T08:06:00+00:00', 'Accueil'),
        ]),
        first: activity([event('asset.download', '47', '2026-11-19T08:00:00+00:00', 'Livre blanc')], 1, 2),
        none: { status: 200, body: { events: [], total: 0, page: 1, limit: 25, maxPages: 1 } },
        unauthorized: {
          status: 401,
          body: { errors: [{ message: 'API authorization denied.', code: 401, type: 'access_denied' }] },
        },
        forbidden: { status: 403, body: { errors: [{ message: 'API disabled', code: 403, type: null }] } },
        'rate-limit': {
          status: 429,
          headers: { 'retry-after': '60' },
          body: { errors: [{ message: 'Too many requests' }] },
        },
        down: { status: 500, text: '<html>500</html>' },
        busy: { status: 503, headers: { 'retry-after': '120' }, text: 'maintenance' },
        html: { status: 200, text: '<!doctype html><form>Login</form>' },
        changed: { status: 200, body: { data: [] } },
        moved: { status: 302, headers: { location: 'http://127.0.0.1:9/elsewhere' } },
      },
    },
    contacts: {
      method: 'GET',
      path: /^\/api\/contacts\?where%5B0%5D%5Bcol%5D=id&where%5B0%5D%5Bexpr%5D=in&where%5B0%5D%5Bval%5D=[\d%C]+&limit=100$/,
      headers,
      answers: {
        success: {
          status: 200,
          body: {
            total: '4',
            contacts: {
              47: contact(47, {
                ...{ email: 'camille@rivoire.example', firstname: 'Camille', lastname: 'Moreau', title: 'Mme' },
                ...{ position: 'Directrice marketing', company: 'Ateliers Rivoire', country: 'France', city: null },
              }),
              48: contact(48, { email: 'nadia@benali.example', firstname: 'Nadia', lastname: 'Benali' }),
              49: contact(49, { email: 'stop@merci.example' }, [{ id: 2, reason: 1, channel: 'email', comments: '' }]),
              50: contact(50, { email: null, firstname: null }),
            },
          },
        },
        none: { status: 200, body: { total: '0', contacts: [] } },
      },
    },
  },
};
