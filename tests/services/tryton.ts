import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canInstall } from './install.ts';

/** A running Tryton. `rpc` calls a method as a user other than the extension's, and gives its result. */
export interface Tryton {
  base: string;
  database: string;
  user: string;
  password: string;
  rpc<T = unknown>(method: string, ...params: unknown[]): Promise<T>;
  stop(): Promise<void>;
}

const SCRIPT = fileURLToPath(new URL('./tryton.sh', import.meta.url));
const PORT = 8098;
const password = 'gT4x-voilier-92';

/** Tryton needs Debian and root, to install its packages. */
export function canRunTryton(): boolean {
  return canInstall() && existsSync('/bin/bash');
}

function run(env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', [SCRIPT], {
      env: { ...process.env, PORT: String(PORT), ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 300_000,
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('error', reject);
    // `exit`, not `close`: the server it leaves behind may hold the pipe open.
    child.on('exit', (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`tryton.sh ended with ${code}: ${complaint.slice(-2000)}`));
    });
  });
}

/** Starts Tryton (installing it first, and making its database: a minute on a bare Debian, then seconds) for these origins. */
export async function startTryton(origins: readonly string[]): Promise<Tryton> {
  await run({ CORS: origins.join(' ') });
  const base = `http://127.0.0.1:${PORT}`;
  return {
    base,
    database: 'crm',
    user: 'tandem-api',
    password,
    async rpc<T>(method: string, ...params: unknown[]) {
      const authorization = `Basic ${Buffer.from(`tandem-boss:${password}`).toString('base64')}`;
      const context = { company: 1, employee: 1 };
      const answer = await fetch(`${base}/crm/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ id: 1, method, params: [...params, context] }),
      });
      const { result, error } = (await answer.json()) as { result: T; error?: unknown };
      if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
      return result;
    },
    stop: () => run({ STOP: '1' }),
  };
}
