import { type BrowserName, type Driver, type LaunchOptions, launch, type Page } from '../browsers/driver';
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
  /** Launches the browser again, after `driver.kill()`: give a userDataDir to find again what was there. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The unpacked test build for a browser; TANDEM_BUILDS names another folder of builds than `.output`. */
export const buildFor = (name: BrowserName) =>
  `${process.env.TANDEM_BUILDS ?? `${process.cwd()}/.output`}/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3-test`;

/** Sites, receiver and a browser with the test build in it. */
export async function setStage(
  name: BrowserName,
  options: Partial<Omit<LaunchOptions, 'extensionDir' | 'sitesPort'>> = {},
): Promise<Stage> {
  const sites = await startSites();
  const receiver = await startReceiver({ secret });
  const start = () => launch(name, { extensionDir: buildFor(name), sitesPort: sites.port, ...options });
  const stage: Stage = {
    driver: await start(),
    sites,
    receiver,
    card: (page) => stage.driver.card(page, '[data-tandem="card"]'),
    badge: (page) => stage.driver.card(page, '[data-tandem="badge"]'),
    async restart() {
      stage.driver = await start();
    },
    async stop() {
      await stage.driver.close();
      await receiver.stop();
      await sites.stop();
    },
  };
  return stage;
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
  await page.waitFor('[data-act="preset-webhook"]');
  await page.click('[data-act="preset-webhook"]');
  await page.waitFor('[data-act="webhook-url"]');
  await page.type('[data-act="webhook-url"]', stage.receiver.url);
  await page.click('[data-act="paste-secret"]');
  await page.type('[data-act="secret"]', secret);
  await page.click('[data-act="save-webhook"]');
  await page.waitFor('[data-act="send-test"]');
  return page;
}
