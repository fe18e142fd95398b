import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A CONNECT proxy that leads every host to one loopback port: how Firefox is told where the sites are. */
export function startConnectProxy(port: number): Promise<{ port: number; stop(): void }> {
  const server = createServer((_, response) => response.writeHead(502).end());
  server.on('connect', (_request, client) => {
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.unref();
      const stop = (): void => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ port: (server.address() as AddressInfo).port, stop });
    });
  });
}
