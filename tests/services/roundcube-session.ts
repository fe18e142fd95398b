import type { Page } from '../browsers/driver.ts';
import { until } from '../browsers/page-script.ts';
import type { Roundcube } from './roundcube.ts';

/** Signs in, unless this profile still is; ends in the inbox. */
export async function signIn(page: Page, mail: Roundcube): Promise<void> {
  await page.goto(mail.url);
  if (await page.evaluate(() => document.querySelector('#rcmloginuser') !== null)) {
    await page.type('#rcmloginuser', mail.user);
    await page.type('#rcmloginpwd', mail.password);
    await page.click('#rcmloginsubmit');
  }
  await page.waitFor('#messagelist tr.message');
}

/**
 * Selects the message whose row contains `text`: it shows in the preview frame, `#messagecontframe`. As a person would,
 * clicks again when nothing comes: Roundcube drops a click while it fetches the list anew.
 */
export async function previewMessage(page: Page, text: string): Promise<void> {
  const shown = () =>
    page.evaluate((wanted) => {
      const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe');
      // The message shown before stays until the next one has come.
      return frame?.contentDocument?.querySelector('#message-header')?.textContent?.includes(wanted) === true;
    }, text);
  let clickedAt = 0;
  const come = async () => {
    if (await shown()) return true;
    if (Date.now() - clickedAt < 8000) return false;
    clickedAt = Date.now();
    await page.click('#messagelist tr.message td.subject', { text });
    return false;
  };
  await until(come, 30_000, `the preview of ${text}`);
}

/** Opens the message of that row in the whole window, through its own address. */
export async function openMessage(page: Page, text: string): Promise<void> {
  const address = await page.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('#messagelist tr.message')];
    const row = rows.find((one) => one.textContent?.includes(wanted));
    return row?.querySelector<HTMLAnchorElement>('td.subject a[href]')?.href ?? '';
  }, text);
  if (!address) throw new Error(`no message with ${text}`);
  await page.goto(address);
  await page.waitFor('#message-header');
}
