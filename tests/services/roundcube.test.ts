import { expect, it } from 'vitest';
import { canRunRoundcube, startRoundcube } from './roundcube.ts';

const options = { port: 8097, imapPort: 1197 };

it.runIf(canRunRoundcube())(
  'starts, shows its sign-in page, starts again beside itself, and stops',
  async () => {
    await startRoundcube(options);
    const mail = await startRoundcube(options);
    expect(await (await fetch(mail.url)).text()).toContain('rcmloginuser');
    await mail.stop();
    await expect(fetch(mail.url)).rejects.toThrow();
  },
  300_000,
);
