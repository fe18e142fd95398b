import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { avatar } from '../sites/avatar.ts';
import { makeCertificate } from '../sites/certificate.ts';
import { headersFor } from '../sites/headers.ts';
import { dressPage } from '../sites/page-scripts.ts';
import { FIXTURES } from '../sites/routes.ts';

export const profileUrl = 'https://www.linkedin.com/in/camille-moreau/';

export interface ProfileSite {
  port: number;
  stop(): Promise<void>;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * LinkedIn with one profile, answering every path. It streams as the real host does: the head, with the styles, at
 * once and the body `?pause=<ms>` later. Without `pause` all comes in one piece: the hardest case for a badge that must
 * not come after the first content.
 */
export function startProfileSite(): Promise<ProfileSite> {
  const html = readFileSync(`${FIXTURES}linkedin-profile-sdui/camille-moreau.html`, 'utf8');
  const server = createServer(makeCertificate(['*.linkedin.com', '*.licdn.com']), async (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host}`);
    if (!host.endsWith('linkedin.com') || url.pathname === '/favicon.ico') {
      response.writeHead(200, { ...headersFor(host, '', 'image/svg+xml'), 'content-type': 'image/svg+xml' });
      response.end(avatar(url.pathname));
      return;
    }
    const { body, nonce } = dressPage(html, { at: 0, method: 'GET', host, url, headers: request.headers });
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headersFor(host, nonce, 'text/html') });
    const pause = Number(url.searchParams.get('pause') ?? 0);
    const cut = pause ? body.indexOf('<body') : 0;
    if (cut > 0) {
      response.write(body.slice(0, cut));
      await wait(pause);
    }
    response.end(body.slice(cut));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
