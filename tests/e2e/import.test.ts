import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { dropBytes, importIt, importPage } from './import-screen';
import { agreedStage, browsers, leadsOf } from './short-ways';
import type { Stage } from './stage';

const text = (content: string) => new TextEncoder().encode(content);

/** A Mailchimp audience as it is exported, of invented people; one row has no address. */
const mailchimp = `Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED,LEID,EUID,NOTES,TAGS
camille.moreau@ateliers-rivoire.example,Camille,Moreau,4,2026-03-02 09:12:00,2026-06-15 10:00:00,1,a1,,"""Pollutec"",""Energy"""
zoe.noel@exemple.example,Zoé,Noël,2,2026-03-02 09:12:00,2026-06-15 10:00:00,2,a2,,
,,,2,2026-03-02 09:12:00,2026-06-15 10:00:00,3,a3,,
`;

/** A workbook of one sheet, as small as Excel would read it. */
const workbook = () => {
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (...cells: string[]) => `<row>${cells.map(cell).join('')}</row>`;
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': text(
      `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': text(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': text(
      `<worksheet xmlns="${main}"><sheetData>${row('Prénom', 'Nom', 'Adresse e-mail', 'Société')}${row('Élodie', 'Lefèvre', 'elodie@exemple.example', 'Grand Compte')}</sheetData></worksheet>`,
    ),
  });
};

describe.each(browsers)('an import in %s', (name) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await agreedStage(name);
    page = await importPage(stage.driver);
  });
  afterAll(() => stage?.stop());
  const names = async () => (await leadsOf(stage.driver)).map((lead) => lead.name).sort();

  it('recognises an export, says before anything is written what it would do, does it, and reports', async () => {
    await dropBytes(page, 'subscribed_audience.csv', text(mailchimp));
    await page.waitFor('[data-act="import-preview"]');
    expect(await page.text()).toContain('Mailchimp');
    await page.click('[data-act="import-preview"]');
    await page.waitFor('[data-act="import-start"]');
    expect(await page.text()).toContain('Pollutec');
    expect(await names()).toEqual([]);
    await page.click('[data-act="import-start"]');
    await page.waitFor('[data-import="done"] [data-act="import-refused"]');
    expect(await names()).toEqual(['Camille Moreau', 'Zoé Noël']);
  });

  it('changes nothing when the same file is dropped again, and says so', async () => {
    await page.click('[data-act="import-next"]');
    await dropBytes(page, 'subscribed_audience.csv', text(mailchimp));
    await page.waitFor('[data-before="done"]');
    await page.click('[data-act="import-preview"]');
    await page.waitFor('[data-act="import-start"][aria-disabled="true"]');
    expect(await names()).toEqual(['Camille Moreau', 'Zoé Noël']);
  });

  it('reads a spreadsheet and a file in Latin-1 with semicolons', async () => {
    await page.click('[data-act="import-leave"]');
    await page.waitFor('[data-act="import-choose"]');
    await dropBytes(page, 'liste.xlsx', workbook());
    await importIt(page);
    await page.click('[data-act="import-next"]');
    const latin = Buffer.from('Nom;Courriel;Société\r\nÉloïse Hélène;eloise@exemple.example;Café Brûlé\r\n', 'latin1');
    await dropBytes(page, 'clients.csv', latin);
    await importIt(page);
    expect(await names()).toEqual(['Camille Moreau', 'Zoé Noël', 'Élodie Lefèvre', 'Éloïse Hélène']);
  });

  it('says in words why a file is no table, and takes the next', async () => {
    await page.click('[data-act="import-next"]');
    await dropBytes(page, 'liste.csv', text('%PDF-1.7\n%âãÏÓ\n'));
    await page.waitFor('[data-problem="is-pdf"]');
    await page.click('[data-act="import-home"]');
    await page.waitFor('[data-act="import-choose"]');
  });

  it('takes a whole import back', async () => {
    await page.waitFor('[data-import="done"] [data-act="import-undo"]');
    await page.click('[data-import="done"] [data-act="import-undo"]');
    await page.click('[data-act="import-undo-yes"]');
    await page.waitFor('[data-import="undone"]');
    expect(await names()).toEqual(['Camille Moreau', 'Zoé Noël', 'Élodie Lefèvre']);
  });
});
