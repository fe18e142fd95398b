import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { patience, until } from '../browsers/page-script';
import { type Api, DeliveryScene, readTable } from './delivery-scene';
import { secret } from './stage';

const header = 'Bearer header-value-nobody-else-may-see';
const fresh = `whsec_${Buffer.from('the newest secret of 32 bytes...').toString('base64')}`;
const hidden = [secret, fresh, header].map((one) => one.replace(/^(whsec_|Bearer )/, ''));

describe.each(['chromium', 'firefox'] as const)('what a delivery needs, kept safe in %s', (name) => {
  let scene: DeliveryScene;
  beforeAll(async () => {
    scene = await DeliveryScene.open(name);
  });
  afterAll(() => scene?.stage.stop());
  beforeEach(() => scene.reset());

  const kept = async () => [
    await scene.driver.inExtension(readTable, 'tandem', 'endpoints'),
    await scene.driver.inExtension(readTable, 'tandem-secrets', 'endpoints'),
  ];

  test('a webhook that may not be: a clear message, nothing changed', async () => {
    const before = await kept();
    expect(before[0]).toMatchObject([{ params: { url: scene.receiver.url } }]);
    const page = await scene.driver.extensionPage('/options.html#crm/webhook');
    await page.waitFor('[data-act="webhook-url"]');
    const saying = async (url: string, words: string) => {
      await page.type('[data-act="webhook-url"]', url);
      await page.click('[data-act="save-webhook"]');
      await until(async () => (await page.text()).includes(words), patience, `"${words}" for ${url}`);
      expect(await kept()).toEqual(before);
    };
    await saying('http://crm.example.com/hook', 'not encrypted. Use https://');
    await saying('http://127.0.0.1.example.com/hook', 'not encrypted. Use https://');
    await saying('crm.example.com', 'not a web address');
    await saying('ftp://127.0.0.1/hook', 'not encrypted. Use https://');
    await page.type('[data-act="webhook-url"]', scene.receiver.url);
    await page.click('[data-act="paste-secret"]');
    for (const wrong of ['hunter2', 'whsec_dG9vIHNob3J0', secret.replace('whsec_', ''), `${secret}!`]) {
      await page.type('[data-act="secret"]', wrong);
      await page.click('[data-act="save-webhook"]');
      await until(async () => (await page.text()).includes('A secret is whsec_ followed by'), patience, wrong);
      expect(await kept()).toEqual(before);
    }
    await page.close();
    // Nor by a message that no form checked.
    for (const wrong of [{ url: 'http://crm.example.com/hook' }, { secret: 'hunter2' }, { url: 'javascript:alert(1)' }])
      expect(await scene.setEndpoint(wrong)).toEqual({ refused: 'bad-value' });
    expect(await kept()).toEqual(before);
  });

  test('secrets and header values: never in storage.local, the export, or a message to a page', async () => {
    await scene.setEndpoint({ headers: { authorization: header } });
    await scene.setEndpoint({ headers: { authorization: header }, secret: fresh });
    const heard = await listenInPage(scene);
    const lead = await scene.newSql('Jane Secret');
    await scene.waitForState(lead, 'delivered');
    const [sent] = await scene.hooked();
    expect(sent?.headers.authorization).toBe(header);

    const local = JSON.stringify(
      await scene.driver.inExtension(() => (globalThis as unknown as { browser: Api }).browser.storage.local.get(null)),
    );
    expect(local).toContain('"m');
    const exported = await exportText(scene);
    expect(exported).toContain('Jane Secret');
    expect(exported).toContain(scene.receiver.url);
    const messages = await heard();
    expect(messages).toContain('Jane Secret');
    for (const text of [local, exported, messages, sent?.body ?? ''])
      for (const one of hidden) expect(text).not.toContain(one);
  });
});

/** A content script's ears on our person's page: asks, follows as the card does, and keeps all it is told. */
async function listenInPage(scene: DeliveryScene): Promise<() => Promise<string>> {
  const url = 'https://www.linkedin.com/in/jane-secret/';
  const page = await scene.driver.openPage(url);
  await scene.driver.inExtension(async (at) => {
    const { browser } = globalThis as unknown as { browser: ContentApi };
    const [tab] = await browser.tabs.query({ url: at });
    const listen = () => {
      const ears = globalThis as unknown as { heard: unknown[]; browser?: PageApi; chrome: PageApi };
      const { runtime } = ears.browser ?? ears.chrome;
      ears.heard = [];
      runtime.onMessage.addListener((message) => void ears.heard.push(message));
      const port = runtime.connect({ name: 'card' });
      port.onMessage.addListener((message) => void ears.heard.push(message));
      port.postMessage({ identities: ['linkedin:in/jane-secret'] });
    };
    await browser.scripting.executeScript({ target: { tabId: tab?.id }, func: listen });
  }, url);
  return async () => {
    const answers = await scene.driver.inExtension(async (at) => {
      const { browser } = globalThis as unknown as { browser: ContentApi };
      const [tab] = await browser.tabs.query({ url: at });
      const tell = async () => {
        const ears = globalThis as unknown as { heard: unknown[]; browser?: PageApi; chrome: PageApi };
        const { runtime } = ears.browser ?? ears.chrome;
        const asked = ['page.look', 'endpoint.test', 'endpoint.save', 'settings.save', 'lead.act'].map((tandem) =>
          runtime.sendMessage({
            tandem,
            payload: {
              ...{ url: location.href, patch: {}, headers: {} },
              candidate: {
                ...{ page: 'unknown', url: location.href, fields: {}, emails: [] },
                identities: ['linkedin:in/jane-secret'],
              },
            },
          }),
        );
        return JSON.stringify([ears.heard, await Promise.all(asked)]);
      };
      const [answer] = await browser.scripting.executeScript({ target: { tabId: tab?.id }, func: tell });
      return answer?.result as string;
    }, url);
    await page.close();
    return answers;
  };
}

interface PageApi {
  runtime: {
    onMessage: { addListener(on: (message: unknown) => void): void };
    connect(info: object): {
      onMessage: { addListener(on: (message: unknown) => void): void };
      postMessage(message: unknown): void;
    };
    sendMessage(message: unknown): Promise<unknown>;
  };
}
interface ContentApi {
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
  scripting: { executeScript(what: object): Promise<{ result?: unknown }[]> };
}

/** The file the options page makes, caught where it hands it to the browser. */
async function exportText(scene: DeliveryScene): Promise<string> {
  const page = await scene.driver.extensionPage('/options.html#data');
  await page.waitFor('[data-act="export"]');
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(globalThis, { exported: text }));
      return createObjectURL(blob);
    };
  });
  await page.click('[data-act="export"]');
  await page.waitFor(() => 'exported' in globalThis);
  const text = await page.evaluate(() => (globalThis as unknown as { exported: string }).exported);
  await page.close();
  return text;
}
