import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBrowsers } from '../services/install';

const found = findBrowsers();

describe.each(['chromium', 'firefox'] as const)('npm start in %s', (browser) => {
  it.runIf(found[browser] !== undefined)('plays the whole job and prints one JSON object', { timeout: 180_000 }, () => {
    const run = spawnSync('npm', ['start', '--silent', '--', '--json', '--browser', browser], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(run.status, run.stderr).toBe(0);
    const account = JSON.parse(run.stdout);
    expect(account).toMatchObject({
      captured: { name: 'Camille Moreau', stage: 'lead' },
      stages: ['lead', 'mql', 'sql'],
      engagement: 2,
      handoff: { status: 'delivered', signatureValid: true, attempts: 1 },
      badgeSeen: true,
    });
    expect(account.captured.identities).toContain('linkedin:in/camille-moreau');
    expect(account.handoff.deliveryId).toMatch(/^msg_/);
    expect(account.screenshots.length).toBeGreaterThan(5);
    for (const picture of account.screenshots) expect(existsSync(picture), picture).toBe(true);
  });
});

it('npm start says what it does not understand, and starts nothing', () => {
  const run = spawnSync('npm', ['start', '--silent', '--', '--browser', 'netscape'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('no such browser: netscape');
});
