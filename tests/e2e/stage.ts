import { type BrowserName, type Driver, launch, type Page } from '../browsers/driver';
import type { ShadowCard } from '../browsers/shadow';
import { startReceiver } from '../sites/receiver';
import { startSites } from '../sites/server';

/** 24 bytes or more of base64: a real Standard Webhooks secret for tests. */
export const secret = 'whsec_dGFuZGVtLXRlc3Qtc2VjcmV0LW9mLTMyLWJ5dGVzISE=';

export interface Stage {
  driver: Driver;
  sites: Awaited<ReturnType<typeof startSites>>;
  receiver: Awaited<ReturnType<typeof startReceiver>>;
  /** The card and the badge of a page, behind their closed roots. */
  card(page: Page): ShadowCard;
  badge(page: Page): ShadowCard;
  stop(): Promise<void>;
}

/** The unpacked test build for a browser. */
export const buildFor = (name: BrowserName) => `${process.cwd()}/.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3-test`;

/** Sites, receiver and a browser with the test build in it. */
export async function setStage(name: BrowserName, options: { language?: 'en' | 'fr'; userDataDir?: string } = {}): Promise<Stage> {
  const sites = await startSites();
  const receiver = await startReceiver({ secret });
  const driver = await launch(name, { extensionDir: buildFor(name), sitesPort: sites.port, ...options });
  return {
    driver,
    sites,
    receiver,
    card: (page) => driver.card(page, '[data-tandem="card"]'),
    badge: (page) => driver.card(page, '[data-tandem="badge"]'),
    async stop() {
      await driver.close();
      await receiver.stop();
      await sites.stop();
    },
  };
}

/** Fills in the welcome page as one person with all three roles, in overlay or quiet mode, and agrees. */
export async function welcome(stage: Stage, { name = 'Marie Dupont', mode = 'overlay' } = {}): Promise<Page> {
  const page = await stage.driver.findPage('/welcome.html');
  await page.bringToFront();
  await page.type('[data-act="name"]', name);
  for (const role of ['seller', 'marketer', 'rep']) await page.click(`[data-act="role-${role}"]`);
  await page.click(`[data-act="mode-${mode}"]`);
  await page.click('[data-act="agree"]');
  await page.click('[data-act="start"]');
  await page.waitFor('[data-act="set-crm"]');
  return page;
}

/** Points Tandem at the stage's receiver through the options page. */
export async function setWebhook(stage: Stage): Promise<Page> {
  const page = await stage.driver.extensionPage('/options.html#crm');
  await page.waitFor('[data-act="webhook-url"]');
  await page.type('[data-act="webhook-url"]', stage.receiver.url);
  await page.click('[data-act="paste-secret"]');
  await page.type('[data-act="secret"]', secret);
  await page.click('[data-act="save-webhook"]');
  await page.waitFor('[data-act="send-test"]');
  return page;
}
