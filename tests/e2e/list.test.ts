import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../browsers/driver';
import { inPanel, type LeadScreen } from './lead-screen';
import { eventsOf, leadsOf } from './look-inside';
import { agreedStage, browsers } from './short-ways';
import type { Stage } from './stage';

const post = 'https://www.linkedin.com/feed/update/urn:li:activity:7312345678901234567/';
const search = 'https://www.linkedin.com/search/results/people/';
/** The upper bits of the post's id. */
const postedOn = Number(7312345678901234567n >> 22n);

describe.each(browsers)('a list of people in %s', (name) => {
  let stage: Stage;
  let panel: LeadScreen;
  let surface: Surface;
  beforeAll(async () => {
    stage = await agreedStage(name);
  });
  afterAll(() => stage?.stop());

  const rows = () =>
    surface.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.person-row')].map((row) => ({
        // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is rendered
        name: row.querySelector<HTMLElement>('.name')?.innerText,
        // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is rendered
        stage: row.querySelector<HTMLElement>('.depth')?.innerText.trim(),
      })),
    );

  it('tags those who reacted, with campaign, engagement, the post’s link and date, in one action', async () => {
    const page = await stage.driver.openPage(`${post}?fixture=linkedin-reactors/sdui-fr`);
    await stage.driver.clickAction(page);
    surface = await stage.driver.panel();
    panel = inPanel(surface);
    await panel.see('.people .title', '3 people');
    await expect.poll(rows).toEqual([
      { name: 'Nadia Benali', stage: 'New' },
      { name: 'Yusuf Demir', stage: 'New' },
      { name: 'Mei Tanaka', stage: 'New' },
    ]);
    await panel.click('[data-act="list-tag"]');
    await panel.click('[data-act="list-tag-new"]');
    await surface.type('[data-act="list-tag-name"]', 'Achats durables');
    await panel.click('[data-act="list-tag-name-add"]');
    await panel.see('[data-act="list-tag"]', 'Achats durables');
    await panel.click('[data-act="list-campaign"]');
    await panel.click('[data-act="list-campaign-new"]');
    await surface.type('[data-act="list-campaign-name"]', 'Printemps');
    await panel.click('[data-act="list-campaign-name-add"]');
    await panel.see('[data-act="list-campaign"]', 'Printemps');
    // One of them is left out.
    await panel.click('.person-row:nth-child(3) [data-act="select"]');
    await panel.click('[data-act="save-list"]', '2');
    await panel.see('.toast', '2');
    await expect.poll(async () => (await rows()).map((row) => row.stage)).toEqual(['Lead', 'Lead', 'New']);
    const leads = await leadsOf(stage.driver);
    expect(leads.map((lead) => lead.fields.name?.value).sort()).toEqual(['Nadia Benali', 'Yusuf Demir']);
    for (const lead of leads) {
      expect(Object.keys(lead.tags)).toHaveLength(1);
      const engaged = (await eventsOf(stage.driver, lead.id)).find((event) => event.type === 'engaged');
      expect(engaged).toMatchObject({ on: postedOn, data: { engagement: 'linkedin-reaction', post } });
      expect(engaged?.data.campaign).toBeTruthy();
    }
  });

  it('saves the same list again without a second lead or a second reaction, and takes all back with one undo', async () => {
    await panel.click('[data-act="save-list"]', '2');
    await panel.see('.toast', '2');
    const again = await leadsOf(stage.driver);
    expect(again).toHaveLength(2);
    expect(again.map((lead) => lead.engagementCount)).toEqual([1, 1]);
    await panel.click('.person-row:nth-child(3) [data-act="select"]');
    await panel.click('[data-act="save-list"]', '3');
    await panel.see('[data-act="undo"]');
    await expect.poll(async () => (await leadsOf(stage.driver)).length).toBe(3);
    await panel.click('[data-act="undo"]');
    await expect.poll(async () => (await leadsOf(stage.driver)).length).toBe(2);
  });

  it('remembers what was chosen, knows the same people in a search, and shows one of them', async () => {
    const page = await stage.driver.openPage(`${search}?fixture=linkedin-people-search/legacy-en`);
    await stage.driver.clickAction(page);
    await panel.see('.people .title', '4 people');
    await panel.see('[data-act="list-tag"]', 'Achats durables');
    // Known by the member id the search adds to the link: one person, one lead.
    await expect.poll(async () => (await rows()).map((row) => row.stage)).toEqual(['Lead', 'Lead', 'New', 'New']);
    await panel.click('[data-act="open-person"]', 'Nadia Benali');
    await panel.see('[data-event="captured"]');
    await panel.click('[data-act="back"]');
    await panel.click('[data-act="select-all"]');
    await panel.see('[data-act="save-list"]:disabled');
    await panel.click('[data-act="select-all"]');
    await panel.click('[data-act="save-list"]', '4');
    await expect.poll(async () => (await leadsOf(stage.driver)).length).toBe(4);
    const nadia = (await leadsOf(stage.driver)).find((lead) => lead.fields.name?.value === 'Nadia Benali');
    expect(nadia?.identities).toContain('linkedin:in/nadia-benali');
  });

  it.each([
    ['mynetwork/invite-connect/connections/', 'linkedin-connections/sdui-fr', 3],
    ['mynetwork/invite-connect/connections/', 'linkedin-connections/legacy-en', 2],
    ['feed/update/urn:li:activity:7312345678901234567/', 'linkedin-comments/sdui-fr', 2],
    ['posts/viewer-martin_x-activity-7312345678901234567-aB/', 'linkedin-comments/legacy-en', 2],
    ['search/results/people/', 'linkedin-people-search/sdui-nested-links-fr', 4],
    ['sales/search/people', 'salesnav-list/search-fr', 3],
    ['sales/lists/people/70001', 'salesnav-list/lead-list-en', 2],
  ])('shows who is on %s (%s): %i people', async (path, fixture, count) => {
    const page = await stage.driver.openPage(`https://www.linkedin.com/${path}?fixture=${fixture}`);
    await stage.driver.clickAction(page);
    await panel.see('.people .title', `${count} people`);
    await expect.poll(async () => (await rows()).length).toBe(count);
    await page.close();
  });

  it('shows a company’s page as the account of its people', async () => {
    const page = await stage.driver.openPage(
      'https://www.linkedin.com/company/ateliers-rivoire/people/?fixture=linkedin-company/people-legacy-fr',
    );
    await stage.driver.clickAction(page);
    await panel.see('.account h2', 'Ateliers Rivoire');
    await panel.see('.people .title', '2 people');
    await panel.click('[data-act="save-list"]', '2');
    await panel.see('.account', 'leads here');
    await expect
      .poll(
        async () => (await leadsOf(stage.driver)).filter((l) => l.fields.company?.value === 'Ateliers Rivoire').length,
      )
      .toBeGreaterThan(0);
  });
});
