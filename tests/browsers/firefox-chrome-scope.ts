import type { Browser } from 'puppeteer-core';
import { within } from './page-script.ts';

interface Tree {
  contexts: { context: string; url: string }[];
}

type Answer =
  | { type: 'success'; result: { type: string; value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

const CALL_MS = 15_000;

/**
 * Firefox's own window, driven by WebDriver BiDi's `moz:scope: chrome` (needs `--remote-allow-system-access`): the way to
 * what a page cannot reach, such as the toolbar button, the sidebar, and tabs at moz-extension addresses.
 */
export class FirefoxChromeScope {
  private context = '';

  constructor(private readonly browser: Browser) {}

  /** One BiDi command. Puppeteer has no public call for it, but its connection is where it always was. */
  async send<T>(method: string, params: object): Promise<T> {
    const { connection } = this.browser as unknown as {
      connection: { send(method: string, params: object): Promise<{ result: T }> };
    };
    return (await within(connection.send(method, params), CALL_MS, method)).result;
  }

  /** The BiDi context of the main browser window. */
  async window(): Promise<string> {
    if (this.context) return this.context;
    const tree = await this.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const found = tree.contexts.find((one) => one.url === 'chrome://browser/content/browser.xhtml');
    if (!found) throw new Error('Firefox has no window');
    this.context = found.context;
    return this.context;
  }

  /** Evaluates with the browser's own privileges in its window; the value must be a string, number or boolean. */
  async run(expression: string): Promise<unknown> {
    const answer = await this.send<Answer>('script.evaluate', {
      expression,
      target: { context: await this.window() },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(`in Firefox's window: ${answer.exceptionDetails.text}`);
    return answer.result.value;
  }
}
