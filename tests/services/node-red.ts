import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface NodeRed {
  url: string;
  stop(): Promise<void>;
}

export interface NodeRedOptions {
  /** Path of the flow, such as docs/receiving/node-red-flow.json. */
  flow: string;
  /** What the flow reads as TANDEM_SECRET; two with a space between. */
  secret: string;
  /** Any free one unless given. */
  port?: number;
  /** More environment variables for the flow to read. */
  env?: Record<string, string>;
}

const startTimeout = 60_000;

/** A real Node-RED that runs one flow, in a folder of its own: no editor, no telemetry, nothing downloaded. */
export async function startNodeRed(options: NodeRedOptions): Promise<NodeRed> {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'tandem-node-red-'));
  copyFileSync(options.flow, join(folder, 'flow.json'));
  writeFileSync(join(folder, 'settings.js'), `module.exports = ${JSON.stringify(settings(port))};`);
  const command = createRequire(import.meta.url).resolve('node-red/red.js');
  const child = spawn(process.execPath, [command, '--userDir', folder, '--settings', join(folder, 'settings.js')], {
    env: { ...process.env, ...options.env, TANDEM_SECRET: options.secret, NODE_RED_DISABLE_TELEMETRY: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
  const stop = async () => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + startTimeout;
  while (!(await answers(`${url}/tandem/status?id=x`))) {
    if (child.exitCode === null && child.signalCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`Node-RED does not answer: ${said}`);
  }
  return { url, stop };
}

const settings = (uiPort: number) => ({
  uiPort,
  uiHost: '127.0.0.1',
  httpAdminRoot: false,
  flowFile: 'flow.json',
  credentialSecret: false,
  telemetry: { enabled: false, updateNotification: false },
  externalModules: { autoInstall: false, modules: { allowInstall: false }, palette: { allowInstall: false } },
  functionExternalModules: true,
  logging: { console: { level: 'warn', metrics: false, audit: false } },
});

/** Whether the flow answers there; waits a little when it does not. */
async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  await answer?.body?.cancel();
  if (answer?.ok) return true;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(patience);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}
