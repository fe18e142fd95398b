import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { headersFor } from './headers.ts';
import { dressPage } from './page-scripts.ts';
import { findRoute, type Route, type SiteRequest } from './routes.ts';

export type { Route, SiteRequest } from './routes.ts';

/** The local https server that plays LinkedIn, Gmail and the rest; browsers are told to find every host on its port. */
export interface Sites {
  port: number;
  /** Every request so far, oldest first. */
  requests: SiteRequest[];
  /** Later routes win over earlier ones and over the built-in ones. */
  addRoute(route: Route): void;
  stop(): Promise<void>;
}

/** Certificates are for show: browsers under test accept any. The names only make errors readable. */
const HOSTS = ['*.linkedin.com', '*.licdn.com', 'mail.google.com', 'evil.example', 'localhost'];

function parse(request: IncomingMessage): SiteRequest {
  const host = (request.headers.host ?? 'localhost').replace(/:\d+$/, '').toLowerCase();
  const url = new URL(request.url ?? '/', `https://${host}`);
  return { at: Date.now(), method: request.method ?? 'GET', host, url, headers: request.headers };
}

async function answer(request: SiteRequest, routes: Route[], response: ServerResponse): Promise<void> {
  const route = findRoute(request, routes);
  const delay = Number(request.url.searchParams.get('slow') ?? 0);
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  const { body, type, status } = await route.render(request);
  const page = type === 'text/html' ? dressPage(String(body), request) : { body, nonce: '' };
  response.writeHead(status, {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    ...headersFor(request.host, page.nonce, type),
    ...route.headers,
  });
  response.end(page.body);
}

/** Starts the sites on a loopback port (a free one unless `port` is given). */
export function startSites(options: { port?: number; routes?: Route[] } = {}): Promise<Sites> {
  const routes = [...(options.routes ?? [])];
  const requests: SiteRequest[] = [];
  const server = createServer(makeCertificate(HOSTS), (raw, response) => {
    raw.resume();
    const request = parse(raw);
    requests.push(request);
    answer(request, routes, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        requests,
        addRoute: (route) => void routes.unshift(route),
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
