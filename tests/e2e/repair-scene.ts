import { expect } from 'vitest';
import type { Health } from '../../lib/domain/health';
import { expected } from '../../lib/pages/fixtures/expected';
import type { Page } from '../browsers/driver';
import { changedPeople, profileRoutes } from '../sites/changed-profile';
import type { Stage } from './stage';

/** One of the people whose pages change, and what a capture must say of them. */
export interface ChangedPerson {
  url: string;
  name: string;
  headline: string;
  company: string;
}

/** The people whose pages change overnight: whom a person teaches on, and three others. */
export const changed: ChangedPerson[] = Object.entries(changedPeople)
  .filter(([, file]) => !file.includes('noisy-name'))
  .map(([path, file]) => {
    const page = expected.find((one) => one.file === file && one.outcome === 'person');
    const { name = '', headline = '', company = '' } = page?.fields ?? {};
    return { url: `https://www.linkedin.com${encodeURI(path)}/`, name, headline, company };
  });

/** LinkedIn serves these profiles as they were, or as they are after the change. */
export function serveProfiles(stage: Stage, after: boolean): void {
  for (const route of profileRoutes(after)) stage.sites.addRoute(route);
}

/** Options → Health, in a tab. */
export async function healthPage(stage: Stage): Promise<Page> {
  const page = await stage.driver.extensionPage('/options.html#health');
  await page.waitFor('[data-part="health"], [data-part="no-recipes"]');
  return page;
}

/** How Health says LinkedIn profiles do: their state, and the fields in trouble. */
export const profilesIn = (page: Page) =>
  page.evaluate(() => {
    const row = document.querySelector<HTMLElement>('[data-kind="linkedin-profile"]');
    const fields = [...(row?.querySelectorAll<HTMLElement>('.health-fields > li') ?? [])];
    return {
      state: row?.dataset.state as Health['state'] | undefined,
      fields: Object.fromEntries(fields.map(({ dataset }) => [dataset.field ?? 'page', dataset.state])),
      // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is rendered
      said: row?.innerText ?? '',
    };
  });

/** Opens a person's page and their card. */
export async function openCard(stage: Stage, url: string): Promise<Page> {
  const page = await stage.driver.openPage(url);
  await stage.badge(page).act('open');
  return page;
}

/** What the card shows of a person it read, by field. */
export async function shownBy(stage: Stage, page: Page, name: string): Promise<string> {
  const card = stage.card(page);
  await card.waitFor('h2', { text: name });
  return (await card.query('.value')).map((one) => one.text).join('\n');
}

/** A table of the store, once it holds so many records. */
export async function kept<T>(read: () => Promise<T[]>, count: number): Promise<T[]> {
  await expect.poll(async () => (await read()).length).toBeGreaterThanOrEqual(count);
  return read();
}
