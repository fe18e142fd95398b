import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import {
  clickOn,
  middle,
  openProfile,
  pickerOf,
  pointAt,
  reactions,
  recipesOf,
  serveProfile,
  shape,
  startPicking,
  walkTo,
} from './picker-scene';
import { agreedStage, browsers } from './short-ways';
import type { Stage } from './stage';

describe.each(browsers)('pointing in %s', (name) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await agreedStage(name);
    serveProfile(stage);
  });
  afterAll(() => stage?.stop());
  beforeEach(async () => {
    page = await openProfile(stage);
  });
  afterEach(() => page.close());

  it('chooses by the keyboard alone what is read from then on, and goes on to another field', async () => {
    const pick = await startPicking(stage, page);
    for (let n = 0; n < 2; n++) await page.press('Tab');
    await page.press('Enter');
    await pick.waitFor('h2', { text: 'Point at the headline' });
    await walkTo(page, pick, ['ArrowRight'], 'Head of Purchasing at Ateliers Rivoire');
    expect((await pick.query('.path button')).at(-1)?.text).toBe('p[data-testid=hero-headline]');
    await page.press('Enter');
    await pick.waitFor('.read', { text: 'Head of Purchasing at Ateliers Rivoire' });
    await page.press('Enter');
    await pick.waitFor('h2', { text: 'the headline is read from there' });
    expect(await recipesOf(stage)).toMatchObject([{ page: 'linkedin-profile', field: 'headline', on: true }]);
    await page.press('Escape');
    await pick.waitGone();
  });

  it('walks into what is inside, out of it and along', async () => {
    const pick = await startPicking(stage, page, 'headline');
    await walkTo(page, pick, ['ArrowRight', 'ArrowRight'], 'Ateliers Rivoire · Université de Savoie');
    await walkTo(page, pick, ['ArrowLeft', 'ArrowLeft', 'ArrowDown'], 'Ada Okafor');
    expect((await pick.query('.path button')).at(-1)?.text).toBe('a');
    await walkTo(page, pick, ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowDown'], 'Buyer in a shadow');
    await walkTo(page, pick, ['ArrowUp', 'ArrowRight', 'ArrowDown'], 'Buyer in a frame');
    await pick.click('.path button', { text: 'main' });
    await pick.waitFor('.says', { text: 'Ada Okafor Head of' });
  });

  it('takes a part of a line with the mouse, and says what the samples would have given', async () => {
    const pick = await startPicking(stage, page, 'company');
    await pointAt(page, '#line');
    await pick.waitFor('.says', { text: 'Ateliers Rivoire · Université de Savoie' });
    await clickOn(page, '#line');
    await pick.waitFor('[aria-pressed="true"]');
    await pick.click('[aria-pressed="false"]', { text: 'Ateliers Rivoire' });
    await pick.waitFor('.read b', { text: 'Ateliers Rivoire' });
    await pick.act('use');
    await pick.waitFor('h2', { text: 'the company is read from there' });
    const company = (await recipesOf(stage)).find((one) => one.field === 'company');
    expect(company?.select.map((one) => one.css).join(' ')).toContain('hero-affiliations');
  });

  it('leaves no trace after Escape: no node, no attribute, no scroll, and the focus where it was', async () => {
    await page.evaluate(() => (document.querySelector('#search') as HTMLElement).focus());
    const before = await shape(page);
    const pick = await startPicking(stage, page, 'headline');
    // What the way there did, a tab that came to the front, is no reaction to the picker.
    await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    await pointAt(page, '#headline');
    await pick.waitFor('.says', { text: 'Head of Purchasing' });
    await clickOn(page, '#name');
    await pick.waitFor('[data-act="use"]');
    await page.press('Escape');
    await pick.waitGone();
    expect(await shape(page)).toEqual(before);
    // It was told of nothing meanwhile, and is its own again.
    expect(await reactions(page)).toEqual([]);
    await page.press('a');
    expect([...new Set(await reactions(page))]).toEqual(['keydown on input', 'keyup on input']);
  });

  it('keeps the page from reacting: no link is followed, no button pressed, no focus moved', async () => {
    await page.evaluate(() => {
      (document.querySelector('#search') as HTMLElement).focus();
      (globalThis as unknown as { heard: string[] }).heard.length = 0;
    });
    const pick = await startPicking(stage, page, 'name');
    for (const spot of ['#name', '#follow', 'frame button']) {
      await clickOn(page, spot);
      await pick.waitFor('[data-act="again"]');
      await pick.act('again');
      await pick.waitFor('.path');
    }
    const { x, y } = await middle(page, '#follow');
    await page.raw.mouse.click(x, y, { button: 'right' });
    await page.press('x');
    expect(await page.url()).toBe('https://www.linkedin.com/in/picked-person/');
    expect((await shape(page)).frame).toContain('Buyer in a frame');
    expect(await reactions(page)).toEqual([]);
  });

  it('lets no script of the page choose or end it', async () => {
    const pick = await startPicking(stage, page, 'headline');
    await pointAt(page, '#headline');
    await pick.waitFor('.says', { text: 'Head of Purchasing' });
    await page.evaluate(() => {
      const host = [...document.documentElement.children].at(-1);
      for (const target of [host, document.querySelector('#line'), document.body, window]) {
        (target as HTMLElement).click?.();
        for (const key of ['Enter', 'Escape', 'ArrowUp'])
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 300, clientY: 300 }));
      }
    });
    await pick.waitFor('h2', { text: 'Point at the headline' });
    expect(await pick.text('.says')).toContain('Head of Purchasing');
    // Its own clicks are the page's affair, and reach it.
    expect(await reactions(page)).toContain('click on p');
  });

  it('ends when the page takes it out', async () => {
    const pick = await startPicking(stage, page, 'headline');
    await page.evaluate(() => [...document.documentElement.children].at(-1)?.remove());
    await pick.waitGone();
    await expect
      .poll(async () => {
        await clickOn(page, '#follow');
        return reactions(page);
      })
      .toContain('click on button');
  });

  it('teaches what stands in a frame of the page’s own, loaded anew meanwhile, and in an open shadow root', async () => {
    const pick = await startPicking(stage, page, 'headline');
    await page.evaluate(() => (document.querySelector('#mail') as HTMLIFrameElement).contentWindow?.location.reload());
    const pointed = async () => {
      await pointAt(page, 'frame #inner');
      return pick.text('.says');
    };
    await expect.poll(pointed).toBe('Buyer in a frame');
    await clickOn(page, 'frame #inner');
    await pick.waitFor('.read b', { text: 'Buyer in a frame' });
    await pick.act('again');
    await pick.waitFor('.path');
    await clickOn(page, 'root p');
    await pick.waitFor('.read b', { text: 'Buyer in a shadow' });
    await pick.act('use');
    await pick.waitFor('h2', { text: 'the headline is read from there' });
    const kept = (await recipesOf(stage)).find((one) => one.field === 'headline');
    expect(kept?.enter.map((one) => one.into)).toEqual(['shadow']);
  });

  it('says of another site’s frame that it cannot look inside, and chooses nothing there', async () => {
    const pick = await startPicking(stage, page, 'headline');
    await pointAt(page, '#foreign');
    await pick.waitFor('.says', { text: 'belongs to another site' });
    await clickOn(page, '#foreign');
    await pick.waitFor('h2', { text: 'Point at the headline' });
    expect(await pickerOf(stage, page).query('[data-act="use"]')).toEqual([]);
  });

  it('says why a spot gives nothing, and how to go on', async () => {
    const pick = await startPicking(stage, page, 'photo');
    await clickOn(page, '#headline');
    await pick.waitFor('[role="alert"]', { text: 'This is not a picture' });
    await page.press('Enter');
    await pick.waitFor('h2', { text: 'Point at the photo' });
  });
});
