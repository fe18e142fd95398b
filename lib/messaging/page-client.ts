import type { Answers, fromPage, Payload } from './protocol';

export type PageMessage = keyof typeof fromPage;

interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(on: (message: unknown) => void): void };
  onDisconnect: { addListener(on: () => void): void };
}
interface Api {
  runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown>; connect(info: { name: string }): Port };
  storage?: { local: { get(key: string): Promise<Record<string, unknown>> } };
}

/** Both browsers promise here in Manifest V3; the polyfill's 10 kB have no place in a page. */
const api = ((globalThis as { browser?: Api }).browser ?? (globalThis as { chrome?: Api }).chrome ?? {}) as Api;

/** True when an update or removal of Tandem cut this script off: nothing it sends arrives any more. */
export function isOrphan(): boolean {
  return !api.runtime?.id;
}

/** Sends a message to the background and gives its answer. Rejects when there is nobody to answer. */
export async function ask<N extends PageMessage>(name: N, payload: Payload<N>): Promise<Answers[N]> {
  if (!api.runtime) throw new Error('orphan');
  return (await api.runtime.sendMessage({ tandem: name, payload })) as Answers[N];
}

/** What is kept under `key` in storage.local, or undefined. */
export async function stored<T>(key: string): Promise<T | undefined> {
  const kept = await api.storage?.local.get(key);
  return kept?.[key] as T | undefined;
}

/**
 * Calls `on` with each message the background sends about what `hello` names. Connects again when the worker was
 * killed, with growing pauses; ends with `signal` or when this script is orphaned.
 */
export function follow(name: string, hello: unknown, on: (message: unknown) => void, signal: AbortSignal): void {
  let pause = 200;
  const connect = () => {
    if (signal.aborted || isOrphan()) return;
    const port = api.runtime?.connect({ name });
    if (!port) return;
    const stop = () => port.disconnect();
    signal.addEventListener('abort', stop, { once: true });
    port.onMessage.addListener((message: unknown) => {
      pause = 200;
      on(message);
    });
    port.onDisconnect.addListener(() => {
      signal.removeEventListener('abort', stop);
      pause = Math.min(pause * 2, 30_000);
      setTimeout(connect, pause);
    });
    port.postMessage(hello);
  };
  connect();
}
