import type { Driver, Page } from '../browsers/driver';

/** The dashboard's import page, as its person uses it. */
export async function importPage(driver: Driver): Promise<Page> {
  const page = await driver.extensionPage('/dashboard.html#import');
  await page.waitFor('[data-act="import-choose"]');
  return page;
}

/** Drops a file with these bytes on the page. */
export function dropBytes(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  return page.evaluate(
    (fileName, base64) => {
      const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([data], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
}

/** Drops a CSV of `count` invented people, made in the page; the same bytes each time. */
export function dropPeople(page: Page, count: number): Promise<void> {
  return page.evaluate((n) => {
    const first = ['Camille', 'Zoé', 'François', 'Élodie', 'Yusuf', 'Marta'];
    const last = ['Moreau', 'Noël', 'd’Auteuil', 'Lefèvre', 'Demir', 'Kowalska', 'Brûlé'];
    const lines = ['First Name,Last Name,Email Address,Company,Job Title,Webinar,Activity,Date'];
    for (let i = 0; i < n; i++)
      lines.push(
        `${first[i % 6]},${last[i % 7]} ${i},person.${i}@exemple-${i % 900}.example,Ateliers ${i % 900},Head of ${i % 40},Cutting energy costs,Attended,2026-0${1 + (i % 9)}-1${i % 10}`,
      );
    const files = new DataTransfer();
    files.items.add(new File([`${lines.join('\n')}\n`], 'people.csv', { type: 'text/csv' }));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
  }, count);
}

/** From the mapper to the report, through the preview. */
export async function importIt(page: Page, timeout = 60_000): Promise<void> {
  await page.waitFor('[data-act="import-preview"]');
  await page.click('[data-act="import-preview"]');
  await page.waitFor('[data-act="import-start"]', { timeout });
  await page.click('[data-act="import-start"]');
  await page.waitFor('[data-import="done"]', { timeout });
}

/** The number a figure of the preview or the report shows. */
export const figure = (page: Page, key: string): Promise<string> => page.text(`[data-figure="${key}"]`);
