import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv2020 } from 'ajv/dist/2020';
import type { Vendor } from './vendor';

export interface VendorCall {
  route: string;
  answer: string;
  path: string;
  body: string;
}

/**
 * A real HTTP server that plays a vendor: each route takes its next scripted answer, `success` after that; `cut` takes the
 * request and cuts the line. A request that is on no route, lacks a header or breaks the body's schema is answered 400 and named in `wrong`.
 */
export async function playVendor(vendor: Vendor) {
  const ajv = new Ajv2020({ allErrors: true, formats: { email: /^[^@\s]+@[^@\s]+$/ }, strict: false });
  const schemas = new Map(Object.entries(vendor.routes).map(([name, { body }]) => [name, body && ajv.compile(body)]));
  const script = new Map<string, string[]>();
  const calls: VendorCall[] = [];
  const wrong: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '';
    const found = Object.entries(vendor.routes).find(([, r]) => r.method === request.method && r.path.test(path));
    const refuse = (why: string) => {
      wrong.push(`${request.method} ${path}: ${why}`);
      response.writeHead(400).end('not as documented');
    };
    if (!found) return refuse('no such route');
    const [name, route] = found;
    for (const [header, pattern] of Object.entries(route.headers ?? {}))
      if (!pattern.test(String(request.headers[header] ?? '')))
        return refuse(`header ${header}: ${request.headers[header]}`);
    const check = schemas.get(name);
    const value = route.encoding === 'form' ? Object.fromEntries(new URLSearchParams(body)) : body && JSON.parse(body);
    if (check && !check(value)) return refuse(`${ajv.errorsText(check.errors)} in ${body}`);
    const answer = script.get(name)?.shift() ?? 'success';
    calls.push({ route: name, answer, path, body });
    if (answer === 'cut') return void request.socket.destroy();
    const said = route.answers[answer];
    if (!said) return refuse(`no answer ${answer}`);
    response.writeHead(said.status, { 'content-type': 'application/json', ...said.headers });
    response.end(said.text ?? (said.body === undefined ? undefined : JSON.stringify(said.body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    calls,
    wrong,
    script,
    /** fetch, with the vendor's own address led here. */
    fetch: ((url: string, init?: RequestInit) =>
      fetch(vendor.origin ? url.replace(vendor.origin, base) : url, init)) as typeof globalThis.fetch,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
