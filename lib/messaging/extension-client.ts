import browser from 'webextension-polyfill';
import type { Answers, fromExtension, fromPage, Payload } from './protocol';

export type ExtensionMessage = keyof typeof fromExtension | keyof typeof fromPage;

/** Sends a message from one of our own pages to the background and gives its answer. */
export async function send<N extends ExtensionMessage>(name: N, payload: Payload<N>): Promise<Answers[N]> {
  return (await browser.runtime.sendMessage({ tandem: name, payload })) as Answers[N];
}
