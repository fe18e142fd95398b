import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Candidate } from '../domain/candidate';
import type { Sender } from '../messaging/server';
import { tandemDb } from '../store/db';
import { freshDb } from '../store/fresh';
import { saveSettings } from '../store/settings';
import { pageHandlers } from './handlers-page';

vi.mock('webextension-polyfill', () => ({ default: { i18n: { getUILanguage: () => 'en' } } }));

const url = 'https://www.linkedin.com/in/zoe-noel/';
const from = (address: string) => ({ tab: { id: 1, url: address } }) as Sender;
const showing = (jobTitle: string): Candidate => {
  const value = (text: string) => ({ value: text, way: 'test', confidence: 'high' as const });
  return {
    ...{ page: 'linkedin-profile-sdui', url, emails: [], identities: ['linkedin:in/zoe-noel'] },
    fields: { name: value('Zoé Noël'), jobTitle: value(jobTitle) },
  };
};

describe('what the card is told of the person on the page', () => {
  const changed = vi.fn();
  const pages = pageHandlers(changed);
  const events = async () => (await tandemDb().history.toArray()).flatMap((h) => h.events.map((event) => event.type));

  beforeEach(async () => {
    await freshDb();
    await saveSettings({ consentOn: 1, roles: ['rep'], name: 'Paul' });
    await pages['page.capture']({ candidate: showing('Buyer') }, from(url));
    changed.mockClear();
  });

  it('what the page shows otherwise comes with the first answer: nothing moves under the pointer later', async () => {
    const { view, roles } = await pages['page.look']({ candidate: showing('Head of buying') }, from(url));
    expect(roles).toEqual(['rep']);
    expect(view?.lead).toMatchObject({
      fields: { jobTitle: { value: 'Buyer' } },
      news: { jobTitle: { value: 'Head of buying' } },
    });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('a page that shows what is kept leaves nothing behind', async () => {
    expect((await pages['page.look']({ candidate: showing('Buyer') }, from(url))).view).not.toBeNull();
    expect(await events()).toEqual(['captured']);
    expect(changed).not.toHaveBeenCalled();
  });

  it('the lead is shown though what is new cannot be kept', async () => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    vi.spyOn(tandemDb().history, 'put').mockImplementation(full as never);
    const { view } = await pages['page.look']({ candidate: showing('Head of buying') }, from(url));
    expect(view?.lead.fields.jobTitle?.value).toBe('Buyer');
    expect(view?.lead.news).toBeUndefined();
    expect(changed).not.toHaveBeenCalled();
  });

  it('a page speaks for nobody else', async () => {
    const other = from('https://www.linkedin.com/in/anna-brun/');
    expect((await pages['page.look']({ candidate: showing('Head of buying') }, other)).view).toBeNull();
    expect(await events()).toEqual(['captured']);
  });

  it('somebody unknown leaves nothing behind', async () => {
    const anna = { ...showing('Buyer'), identities: ['linkedin:in/anna-brun'] };
    const at = from('https://www.linkedin.com/in/anna-brun/');
    expect((await pages['page.look']({ candidate: anna }, at)).view).toBeNull();
    expect(await tandemDb().leads.count()).toBe(1);
  });
});
