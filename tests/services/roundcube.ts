import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canInstall } from './install.ts';

/** A running Roundcube and how to sign in. */
export interface Roundcube {
  url: string;
  user: string;
  password: string;
  stop(): Promise<void>;
}

export interface RoundcubeOptions {
  /** Default 8086; IMAP listens on the port given as `imapPort`, default 1143. */
  port?: number;
  imapPort?: number;
  /** Wipe mailbox and settings first. */
  reset?: boolean;
  /** Interface language, default fr_FR. Only settings made after a reset follow it. */
  language?: 'fr_FR' | 'en_US';
}

const SCRIPT = fileURLToPath(new URL('./roundcube.sh', import.meta.url));
const INSTALL_TIMEOUT_MS = 300_000;

/** Roundcube needs Debian and root, to install its packages. */
export function canRunRoundcube(): boolean {
  return canInstall() && existsSync('/bin/bash');
}

function run(env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', [SCRIPT], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: INSTALL_TIMEOUT_MS,
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('error', reject);
    // `exit`, not `close`: the servers it leaves behind may hold the pipe open.
    child.on('exit', (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`roundcube.sh ended with ${code}: ${complaint.slice(-2000)}`));
    });
  });
}

/** Starts Roundcube with its eight messages (installing it first: 30 s on a bare Debian, then 2 s). */
export async function startRoundcube(options: RoundcubeOptions = {}): Promise<Roundcube> {
  const port = options.port ?? 8086;
  const folder = `/var/tmp/tandem-roundcube${port === 8086 ? '' : `-${port}`}`;
  const env: Record<string, string> = {
    PORT: String(port),
    IMAP: String(options.imapPort ?? 1143),
    D: folder,
    MAIL_LANGUAGE: options.language ?? 'fr_FR',
  };
  await run(options.reset ? { ...env, RESET: '1' } : env);
  return {
    url: `http://127.0.0.1:${port}/`,
    user: 'marie@atelier.test',
    password: 'secret',
    stop: () => run({ ...env, STOP: '1' }),
  };
}
