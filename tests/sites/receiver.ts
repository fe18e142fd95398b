import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Received, ReceiverCommand, ReceiverReply, Step } from './receiver-protocol.ts';

export type { Received, Step } from './receiver-protocol.ts';

const TIMEOUT_MS = 10_000;

/** A webhook receiver in its own process. Every POST takes the next step of the script; past its end: 200 `{"id":"crm-123"}`. */
export interface Receiver {
  /** Where to deliver, `http://127.0.0.1:<port>/hook`. The port stays the same over stopListening/startListening. */
  url: string;
  port: number;
  pid: number;
  setScript(steps: Step[]): Promise<void>;
  /** From now on check signatures with the standardwebhooks library; `clockSkewMs` is how far the sender's clock is ahead. */
  setSecret(secret: string | undefined, clockSkewMs?: number): Promise<void>;
  received(): Promise<Received[]>;
  clear(): Promise<void>;
  /** What GET /status answers from now on. */
  setStatus(value: unknown): Promise<void>;
  /** Of each request its id, type and lead, and whether its signature was good: for very many. */
  summary(): Promise<{ id: string; type: string; lead: string; valid: boolean }[]>;
  /** How many requests have arrived, without what was in them. */
  count(): Promise<number>;
  /** How many were answered to the end. */
  answered(): Promise<number>;
  /** Waits until `count` requests have arrived (or all of `timeoutMs` has passed, which is an error that lists what did). */
  waitForReceived(count: number, timeoutMs?: number): Promise<Received[]>;
  /** Refuse connections, as a server that is down does. */
  stopListening(): Promise<void>;
  startListening(): Promise<void>;
  stop(): Promise<void>;
}

function connect(child: ChildProcess): <T>(command: ReceiverCommand) => Promise<T> {
  let last = 0;
  const waiting = new Map<number, (reply: ReceiverReply) => void>();
  const failAll = (why: string): void => {
    for (const [id, settle] of waiting) settle({ id, error: why });
    waiting.clear();
  };
  child.on('message', (reply: ReceiverReply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  child.on('exit', (code) => failAll(`receiver process ended with ${code}`));
  return <T>(command: ReceiverCommand) =>
    new Promise<T>((resolve, reject) => {
      if (!child.connected) return reject(new Error('receiver process is gone'));
      const id = ++last;
      const timer = setTimeout(() => reject(new Error(`receiver: no answer to ${command.name}`)), TIMEOUT_MS);
      waiting.set(id, (reply) => {
        clearTimeout(timer);
        if (reply.error) reject(new Error(`receiver: ${reply.error}`));
        else resolve(reply.value as T);
      });
      child.send({ id, command });
    });
}

/** Starts the receiver on a loopback port of its own (or `port`); it dies with this process. */
export async function startReceiver(
  options: { port?: number; secret?: string; steps?: Step[] } = {},
): Promise<Receiver> {
  const script = fileURLToPath(new URL('./receiver-process.ts', import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(script, { execArgv: ['--import', tsx], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const tell = connect(child);
  const killAtExit = (): void => void child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const port = await tell<number>({ name: 'listen', port: options.port ?? 0 });
  const received = (): Promise<Received[]> => tell({ name: 'received' });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    pid: child.pid ?? 0,
    received,
    setScript: (steps) => tell({ name: 'script', steps }),
    setSecret: (secret, clockSkewMs = 0) => tell({ name: 'secret', secret, clockSkewMs }),
    clear: () => tell({ name: 'clear' }),
    setStatus: (value) => tell({ name: 'status', value }),
    summary: () => tell({ name: 'summary' }),
    count: () => tell({ name: 'count' }),
    answered: () => tell({ name: 'answered' }),
    stopListening: () => tell({ name: 'unlisten' }),
    startListening: () => tell({ name: 'listen', port }),
    async waitForReceived(count, timeoutMs = 15_000) {
      const until = Date.now() + timeoutMs;
      for (;;) {
        const all = await received();
        if (all.length >= count) return all;
        if (Date.now() > until) {
          const seen = all.map((one) => `${one.method} ${one.path} → ${one.step}`).join('; ');
          throw new Error(`waited ${timeoutMs} ms for ${count} requests, got ${all.length}: ${seen}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async stop() {
      process.off('exit', killAtExit);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
  if (options.steps) await receiver.setScript(options.steps);
  if (options.secret) await receiver.setSecret(options.secret);
  return receiver;
}
