import { request } from 'node:https';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sites, startSites } from './server.ts';

let sites: Sites;

beforeAll(async () => {
  sites = await startSites();
});
afterAll(() => sites.stop());

function get(host: string, path: string): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: sites.port, path, headers: { host }, rejectUnauthorized: false },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          body += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    asked.on('error', reject).end();
  });
}

it.each([
  ['www.linkedin.com', '/in/camille-moreau/', 'Camille Moreau'],
  ['www.linkedin.com', '/in/Zo%65-Noel?trk=x', 'Zoé Noël'],
  ['fr.linkedin.com', '/in/elodie-lefevre-brule', 'Élodie'],
  ['mail.google.com', '/mail/u/0/', 'Camille'],
  ['www.linkedin.com', '/in/nobody-at-all', 'Nobody here'],
  ['evil.example', '/', 'evil.example'],
  ['media.licdn.com', '/dms/image/x', '<svg'],
])('serves %s%s', async (host, path, text) => {
  const answer = await get(host, path);
  expect(answer.status).toBe(200);
  expect(answer.body).toContain(text);
  expect(sites.requests.at(-1)).toMatchObject({ host, method: 'GET' });
});

it('sends the policies of the real host, and a nonce to its own scripts only', async () => {
  const { headers, body } = await get('www.linkedin.com', '/in/camille-moreau/?spy=1');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("require-trusted-types-for 'script'");
  const nonce = /script-src 'nonce-([\w-]+)'/.exec(policy)?.[1];
  expect(body).toContain(`<script nonce="${nonce}" data-demo="spy">`);
  expect(body.match(new RegExp(`<script nonce="${nonce}"`, 'g'))).toHaveLength(1);
});

it("takes a test's own routes first", async () => {
  sites.addRoute({ host: '.linkedin.com', path: /^\/in\/camille/, html: '<h1>Signed out</h1>', status: 403 });
  expect(await get('www.linkedin.com', '/in/camille-moreau/')).toMatchObject({
    status: 403,
    body: '<h1>Signed out</h1>',
  });
});
