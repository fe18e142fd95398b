import browser, { type Runtime } from 'webextension-polyfill';
import { saysDiskFull } from '../domain/disk-full';
import {
  type Answers,
  Envelope,
  type fromExtension,
  fromPage,
  type MessageName,
  messages,
  type Payload,
} from './protocol';

export type Sender = Runtime.MessageSender;
/** One handler per message. Called synchronously on receipt: what needs the user's gesture must come before any await. */
export type Handlers<Names extends MessageName> = {
  [N in Names]: (payload: Payload<N>, sender: Sender) => Answers[N] | Promise<Answers[N]>;
};
export type PageMessage = keyof typeof fromPage;
export type ExtensionMessage = keyof typeof fromExtension;

/** True when one of our own pages sent it: its address is ours. Content scripts send with their page's address. */
function isOurs(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) === true;
}

/**
 * Answers typed messages. Every payload is parsed; a page may not send what only our own pages may. What does not
 * parse, or comes from elsewhere, is answered with `{refused: 'bad-value'}` and changes nothing.
 */
export function serve(handlers: Handlers<PageMessage> & Handlers<ExtensionMessage>): void {
  browser.runtime.onMessage.addListener(((raw: unknown, sender: Sender, respond: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const envelope = Envelope.safeParse(raw);
    if (!envelope.success || !(envelope.data.tandem in messages)) return undefined;
    const name = envelope.data.tandem as MessageName;
    const payload = messages[name].safeParse(envelope.data.payload);
    if (!payload.success || (!(name in fromPage) && !isOurs(sender))) {
      respond({ refused: 'bad-value' });
      return true;
    }
    const handle = handlers[name] as (payload: unknown, sender: Sender) => unknown;
    try {
      Promise.resolve(handle(payload.data, sender)).then(respond, async (error) => {
        console.error(`${name} failed`, error);
        respond({ refused: (await isDiskFull(error)) ? 'storage-full' : 'failed' });
      });
    } catch (error) {
      console.error(`${name} failed`, error);
      respond({ refused: 'failed' });
    }
    return true;
  }) as never);
}

/** On a full disk Chromium cannot even open a database and says but "internal error"; its estimate then leaves no room. */
async function isDiskFull(error: unknown): Promise<boolean> {
  if (saysDiskFull(error)) return true;
  const { quota, usage = 0 } = await navigator.storage.estimate().catch(() => ({ quota: undefined, usage: 0 }));
  return quota !== undefined && quota - usage < 100_000;
}
