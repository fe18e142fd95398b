import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { avatar } from './avatar.ts';

/** One request as the sites saw it; `url` names the real host. */
export interface SiteRequest {
  at: number;
  method: string;
  host: string;
  url: URL;
  headers: IncomingHttpHeaders;
}

/**
 * A page of the sites. `host` matches exactly, or by dot-suffix when it starts with a dot; `path` matches the decoded path,
 * case and a final slash aside. Give `file` (relative to the fixtures folder, read at each request) or `html`.
 */
export interface Route {
  host: string;
  path: string | RegExp;
  file?: string;
  html?: string | ((request: SiteRequest) => string);
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}

export interface Rendered {
  body: string | Buffer;
  type: string;
  status: number;
}

export const FIXTURES = fileURLToPath(new URL('../../lib/pages/fixtures/', import.meta.url));

const SDUI = 'linkedin-profile-sdui/camille-moreau.html';
const LEGACY = 'linkedin-profile-legacy/zoe-noel.html';
const GUEST = 'linkedin-profile-guest/elodie-lefevre.html';

/** Our people, by address: the three dialects of a profile, and a mail thread (`?thread=<name>` shows another one). */
const PEOPLE: Route[] = [
  { host: 'www.linkedin.com', path: '/in/camille-moreau', file: SDUI },
  { host: 'www.linkedin.com', path: '/in/zoe-noel', file: LEGACY },
  { host: 'fr.linkedin.com', path: '/in/elodie-lefevre-brule', file: GUEST },
];

const NOBODY = `<!doctype html><html lang="en"><head><title>Feed | LinkedIn</title></head>
<body><header><h2>0 notifications</h2></header><main><p>Nobody here.</p><a href="/in/camille-moreau/">Camille Moreau</a></main></body></html>`;

const plain = (path: string): string => (path.replace(/\/+$/, '') || '/').toLowerCase();

function decoded(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname; // A lone % is a page's right.
  }
}

function matches(route: Route, request: SiteRequest): boolean {
  const { host } = request;
  const hostFits = route.host.startsWith('.') ? host.endsWith(route.host) : host === route.host;
  if (!hostFits) return false;
  const path = decoded(request.url);
  return typeof route.path === 'string' ? plain(route.path) === plain(path) : route.path.test(path);
}

function readFixture(file: string): Rendered {
  const path = isAbsolute(file) ? file : join(FIXTURES, file);
  if (existsSync(path)) return { body: readFileSync(path, 'utf8'), type: 'text/html', status: 200 };
  return { body: `No fixture ${path}`, type: 'text/plain', status: 404 };
}

/** `?changed=1`: a profile as it is served after LinkedIn's next change. The DOM that takes is loaded when first asked for. */
async function renderChanged(file: string): Promise<Rendered> {
  const { changedProfile } = await import('./changed-profile.ts');
  return { body: changedProfile(file), type: 'text/html', status: 200 };
}

function renderRoute(route: Route, request: SiteRequest): Rendered {
  if (route.file) return { ...readFixture(route.file), ...(route.status ? { status: route.status } : {}) };
  const html = typeof route.html === 'function' ? route.html(request) : (route.html ?? '');
  return { body: html, type: route.type ?? 'text/html', status: route.status ?? 200 };
}

function renderDefault(request: SiteRequest): Rendered {
  const { host, url } = request;
  if (host.endsWith('.licdn.com')) return { body: avatar(url.pathname), type: 'image/svg+xml', status: 200 };
  // Any page of ours, under any address: `?fixture=<reader>/<page>`.
  const fixture = /^[a-z0-9-]+\/[a-z0-9-]+$/.exec(url.searchParams.get('fixture') ?? '')?.[0];
  if (fixture) return readFixture(`${fixture}.html`);
  if (url.pathname === '/favicon.ico') return { body: '', type: 'image/x-icon', status: 204 };
  if (host === 'mail.google.com') {
    const thread = /^[a-z0-9-]+$/.exec(url.searchParams.get('thread') ?? '')?.[0] ?? 'camille-moreau';
    return readFixture(`gmail-thread/${thread}.html`);
  }
  if (/(^|\.)linkedin\.com$/.test(host)) return { body: NOBODY, type: 'text/html', status: 200 };
  const body = `<!doctype html><html lang="en"><head><title>${host}</title></head><body><h1>${host}</h1></body></html>`;
  return { body, type: 'text/html', status: 200 };
}

/** The route that answers: the test's own first, then our people, then what the host shows to everybody. */
export function findRoute(
  request: SiteRequest,
  own: Route[],
): { headers: Record<string, string>; render: (request: SiteRequest) => Rendered | Promise<Rendered> } {
  const route = [...own, ...PEOPLE].find((one) => matches(one, request));
  if (!route) return { headers: {}, render: renderDefault };
  const { file } = route;
  if (file?.startsWith('linkedin-profile-sdui/') && request.url.searchParams.has('changed'))
    return { headers: {}, render: () => renderChanged(file) };
  return { headers: route.headers ?? {}, render: (asked) => renderRoute(route, asked) };
}
