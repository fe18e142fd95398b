import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Page } from '../browsers/driver';
import { findBrowsers } from '../services/install';
import { choose, type SavedFile, savedBy, spoiled } from './file-screen';
import { capture, inCard } from './lead-screen';
import { leadsOf, readTable } from './look-inside';
import { people } from './people';
import { type Stage, setStage, welcome } from './stage';

const found = findBrowsers();
const both = found.chromium !== undefined && found.firefox !== undefined;
const run = it.runIf(both);
const [camille, zoe] = people;
const passphrase = 'quatre mots et un vélo';
const by = { user: 'Nadia', role: 'marketer', device: 'devnadia' };

/** A colleague's export: invented people, one of them Camille. */
const nadias = (count: number): SavedFile => {
  const histories = Array.from({ length: count }, (_, n) => ({
    id: `n-${n}`,
    events: [
      {
        ...{ id: `n-${n}-1`, leadId: `n-${n}`, at: '00000000a-0000-devnadia', on: 1_790_000_000_000, by },
        type: 'captured',
        data: {
          candidate: {
            ...{ page: 'import:table', url: '', emails: [] },
            fields: { name: { value: `Personne ${n}`, way: 'import', confidence: 'medium' } },
            identities: n ? [`email:personne.${n}@exemple.example`] : [camille.identity],
          },
        },
      },
    ],
  }));
  const file = { tandem: 'export', version: 4, exportedOn: 1_790_000_000_000, from: 'Nadia', words: [], histories };
  const text = JSON.stringify({ ...file, end: 'end' });
  return { name: 'nadia.json', bytes: Buffer.from(text).toString('base64') };
};

/** All that a backup is to bring back, but what each browser has of its own. */
async function content(driver: Driver): Promise<unknown> {
  const leads = await readTable<{ id: string; rev: number }>(driver, 'leads');
  const counters = await readTable<{ key: string; n: number }>(driver, 'counters');
  const histories = await readTable<{ id: string; events: { id: string }[] }>(driver, 'history');
  const meta = await readTable<{ key: string; settings?: { backupOn: number | null } }>(driver, 'meta');
  return {
    leads: leads.map((lead) => ({ ...lead, rev: 0 })),
    histories: histories.map((h) => ({ ...h, events: [...h.events].sort((a, b) => (a.id < b.id ? -1 : 1)) })),
    counters: counters.filter(({ n }) => n !== 0),
    words: await readTable(driver, 'words'),
    people: await readTable(driver, 'people'),
    settings: { ...meta.find(({ key }) => key === 'settings')?.settings, backupOn: 0 },
  };
}

const dataPage = async (driver: Driver): Promise<Page> => {
  const page = await driver.extensionPage('/options.html#data');
  await page.waitFor('[data-act="export"]');
  return page;
};

describe('a backup made in Chromium', () => {
  let chromium: Stage;
  let firefox: Stage;
  let file: SavedFile;
  let before: unknown;

  beforeAll(async () => {
    if (!both) return;
    [chromium, firefox] = await Promise.all([setStage('chromium'), setStage('firefox')]);
    await welcome(chromium);
  });
  afterAll(() => Promise.all([chromium?.stop(), firefox?.stop()]));

  run('is asked for in the side panel once there is something to lose, and saved in one click', async () => {
    const { driver } = chromium;
    for (const person of [camille, zoe]) {
      const page = await driver.openPage(person.url);
      await chromium.badge(page).act('open');
      await capture(inCard(chromium.card(page)));
      await page.close();
    }
    const panel = await driver.extensionPage('/sidepanel.html');
    await panel.waitFor('[data-outbox]');
    expect(await panel.text('[data-bar="backup"]')).toBe('');
    const page = await dataPage(driver);
    await choose(page, 'merge-file', nadias(25));
    await page.waitFor('[data-brings]');
    await page.click('[data-act="merge-do"]');
    await expect.poll(async () => (await leadsOf(driver)).length).toBe(26);
    await page.close();
    await panel.waitFor('[data-bar="backup"]');
    const saved = await savedBy(panel, '[data-act="backup-now"]');
    expect(saved.name).toMatch(/^tandem-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(Buffer.from(saved.bytes, 'base64').toString()).histories).toHaveLength(27);
    await panel.waitFor(() => !document.querySelector('[data-bar="backup"]'));
    await panel.close();
  });

  run('is encrypted once it has a passphrase', async () => {
    const page = await dataPage(chromium.driver);
    await page.click('[data-act="backup-protect"]');
    await page.type('[data-act="passphrase"]', passphrase);
    await page.type('[data-act="passphrase-again"]', passphrase);
    await page.click('[data-act="backup-protect-yes"]');
    await page.waitFor('[data-protected="true"]');
    file = await savedBy(page, '[data-act="export"]');
    expect(file.name).toMatch(/^tandem-\d{4}-\d\d-\d\d\.tandem$/);
    const text = Buffer.from(file.bytes, 'base64').toString('latin1');
    expect(text.startsWith('{"tandem":"sealed"')).toBe(true);
    expect(text).not.toMatch(/camille|Personne/i);
    before = await content(chromium.driver);
    await page.close();
  });

  run('is not taken in Firefox when it is cut, altered, or the passphrase is wrong; nothing is changed', async () => {
    const page = await dataPage(firefox.driver);
    const open = async (words: string) => {
      await page.waitFor('[data-act="file-passphrase"]');
      await page.type('[data-act="file-passphrase"]', words);
      await page.click('[data-act="open-sealed"]');
    };
    await choose(page, 'restore-file', spoiled(file, { cut: 20 }));
    await page.waitFor(() => document.querySelector('[data-part="restore-answer"]')?.textContent?.includes('middle'));
    await choose(page, 'restore-file', spoiled(file, { at: 60 }));
    await open(passphrase);
    await page.waitFor(() => document.querySelector('[data-part="restore-answer"]')?.textContent?.includes('damaged'));
    await choose(page, 'restore-file', file);
    await open('quatre mots et une auto');
    await page.waitFor('dialog [role="alert"]');
    expect(await leadsOf(firefox.driver)).toEqual([]);
    await page.press('Escape');
    await page.waitFor(() => document.querySelector('[data-part="restore-answer"]')?.textContent?.includes('does not'));
    await page.close();
  });

  run('is restored in Firefox with equal content, by its passphrase', async () => {
    const page = await dataPage(firefox.driver);
    await choose(page, 'restore-file', file);
    await page.waitFor('[data-act="file-passphrase"]');
    await page.type('[data-act="file-passphrase"]', passphrase);
    await page.press('Enter');
    await page.waitFor(() => /26|27/.test(document.querySelector('[data-part="restore-answer"]')?.textContent ?? ''), {
      timeout: 30_000,
    });
    expect(await content(firefox.driver)).toEqual(before);
    await page.close();
    const profile = await firefox.driver.openPage(zoe.url);
    await firefox.badge(profile).waitFor('[data-act="open"]', { text: 'Lead' });
    await profile.close();
  });
});
