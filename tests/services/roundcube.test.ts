import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { type Driver, launch } from '../browsers/driver.ts';
import { makeSampleExtension } from '../browsers/sample-extension.ts';
import { findBrowsers } from './install.ts';
import { canRunRoundcube, startRoundcube } from './roundcube.ts';
import { openMessage, previewMessage, signIn } from './roundcube-session.ts';

const options = { port: 8097, imapPort: 1197 };
const names = (['chromium', 'firefox'] as const).filter((name) => findBrowsers()[name]);
const extensionDir = makeSampleExtension();
const ends: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const end of ends) await end();
  rmSync(extensionDir, { recursive: true, force: true });
});

it.runIf(canRunRoundcube())(
  'starts, starts again over itself, and shows its messages in each browser',
  async () => {
    await startRoundcube(options);
    const mail = await startRoundcube(options);
    ends.push(mail.stop);
    expect(await (await fetch(mail.url)).text()).toContain('rcmloginuser');
    for (const name of names) {
      const driver: Driver = await launch(name, { extensionDir, sitesPort: 1 });
      ends.unshift(() => driver.close());
      const page = await driver.openPage();
      await signIn(page, mail);
      await previewMessage(page, 'Demande de devis');
      await openMessage(page, 'Suite à notre échange');
      expect(await page.evaluate(() => document.querySelector('#message-header .rcmContactAddress')?.textContent)).toBe(
        'Camille Moreau',
      );
    }
    await ends.pop()?.();
    await expect(fetch(mail.url)).rejects.toThrow();
  },
  300_000,
);
