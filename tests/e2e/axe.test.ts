import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../browsers/driver';
import { looks, violations } from './axe-violations';
import { addLead, agreedStage, browsers, tell } from './short-ways';
import { type Stage, setStage } from './stage';

async function settle(page: Surface, lang: string, theme: string): Promise<void> {
  await page.waitFor(`html[lang="${lang}"][data-theme="${theme}"]`, { what: `${lang} ${theme}` });
}

describe.each(browsers)('axe in %s', (name) => {
  let stage: Stage;
  let leadId: string;
  beforeAll(async () => {
    stage = await agreedStage(name);
    leadId = await addLead(stage.driver, 'Camille Moreau', ['linkedin:in/camille-moreau'], 'camille@a.example');
    await addLead(stage.driver, 'Zoé Noël', ['linkedin:in/zoe-noel']);
    for (const command of [
      { do: 'touch', kind: 'call', outcome: 'reached' },
      { do: 'note', text: 'Rappeler jeudi' },
      { do: 'engage', engagement: 'webinar-attended', on: 1_760_000_000_000 },
    ])
      await tell(stage.driver, 'lead.act', { leadId, command });
  });
  afterAll(() => stage?.stop());

  /** A page, and after each way of pressing on from there every look of it: an open page follows the settings. */
  async function expectClean(path: string, acts: string[][], of: number = looks.length): Promise<void> {
    const page = await stage.driver.extensionPage(path);
    for (const way of acts) {
      for (const act of way) await page.click(`[data-act="${act}"]`);
      for (const [lang, theme] of looks.slice(0, of)) {
        await tell(stage.driver, 'settings.save', { patch: { language: lang, theme } });
        await settle(page, lang, theme);
        const found = await violations(page);
        expect(found, `${path} ${way.join(' ')} ${lang} ${theme}`).toEqual([]);
      }
    }
    await page.close();
  }

  it('options, every section', async () => {
    const page = await stage.driver.extensionPage('/options.html');
    await page.waitFor('[data-act^="section-"]');
    const sections = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-act^="section-"]')].map((one) => one.dataset.act ?? ''),
    );
    await page.close();
    expect(sections.length).toBeGreaterThanOrEqual(5);
    await expectClean('/options.html', [...sections.map((one) => [one]), ['section-contract', 'contract-edit']]);
  });

  it('the welcome page, before and after agreeing', async () => {
    await expectClean('/welcome.html', [[]]);
  });

  it('the side panel: no page, manual entry, leads, one lead', async () => {
    await expectClean('/sidepanel.html', [[], ['manual'], ['back', 'tab-leads'], ['open-lead']]);
  });

  it('the list of leads: filters, a selection, what is done with it, a lead beside it', async () => {
    await expectClean('/dashboard.html#leads', [
      ['filter'],
      ['filter-done', 'select-lead'],
      ['many-tag'],
      ['many-cancel', 'keys'],
      ['keys-close', 'open-lead'],
    ]);
  });

  it('campaigns, tags, a campaign’s page, all engagement of a lead', async () => {
    const { id } = await tell(stage.driver, 'word.name', { kind: 'campaign', name: 'Webinaire énergie' });
    const command = { do: 'engage', engagement: 'webinar-attended', campaign: id, on: Date.now() };
    await tell(stage.driver, 'lead.act', { leadId, command });
    await expectClean('/dashboard.html#campaigns', [[], ['word-new'], ['word-cancel', 'word-more', 'word-merge']]);
    await expectClean('/dashboard.html#campaigns?kind=tag', [['word-new']]);
    await expectClean(`/dashboard.html#campaign/${id}`, [['reach-lost'], ['reach-engaged']]);
    await expectClean(`/sidepanel.html?window=1&focus=lead&leadId=${leadId}`, [['timeline'], ['timeline-close']]);
  });

  it('the review of likely duplicates', async () => {
    const read = (value: string) => ({ value, way: 'row-name', confidence: 'medium' });
    for (const [jobTitle, identity] of [
      ['Acheteuse', 'linkedin:in/mei-tanaka'],
      ['Directrice achats', 'email:mei@hokuto.example'],
    ] as const) {
      const fields = { name: read('Mei Tanaka'), company: read('Hokuto Seiki'), jobTitle: read(jobTitle) };
      const candidate = { page: 'salesnav-list', url: '', fields, emails: [], identities: [identity] };
      await tell(stage.driver, 'lead.capture', { candidate });
    }
    await expectClean('/dashboard.html#review', [['choose-jobTitle-a']]);
  });

  it('the side panel in a window of its own: a lead, editing, a note, manual entry', async () => {
    for (const focus of ['lead', 'edit', 'note', 'tag'])
      await expectClean(`/sidepanel.html?window=1&focus=${focus}&leadId=${leadId}`, [[]], 2);
    await expectClean('/sidepanel.html?window=1&focus=manual', [[]], 2);
  });
});

describe('axe in the welcome page of a new person', () => {
  it.each(browsers)('%s', async (name) => {
    const stage = await setStage(name);
    try {
      const page = await stage.driver.findPage('/welcome.html');
      await page.waitFor('[data-act="start"]');
      expect(await violations(page)).toEqual([]);
    } finally {
      await stage.stop();
    }
  });
});
