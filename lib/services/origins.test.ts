import { afterEach, describe, expect, it, vi } from 'vitest';
import { tandemDb } from '../store/db';
import { saveSettings } from '../store/settings';
import { removeEndpoint, saveEndpoint } from './endpoint';
import { releaseOrigin } from './origins';

const remove = vi.hoisted(() => vi.fn(async (_: { origins: string[] }) => true));
vi.mock('webextension-polyfill', () => ({
  default: { permissions: { remove }, i18n: { getUILanguage: () => 'en' } },
}));

const released = () => remove.mock.calls.flatMap(([{ origins }]) => origins);
const save = (url: string) => saveEndpoint({ id: 'webhook', params: { url }, headers: {} });

afterEach(async () => {
  await removeEndpoint('webhook');
  await tandemDb().meta.clear();
  remove.mockClear();
});

describe('the permission for a host', () => {
  it('is given back when the webhook is removed', async () => {
    await save('https://crm.example:8443/hook?a=1');
    await removeEndpoint('webhook');
    expect(released()).toEqual(['https://crm.example/*']);
  });

  it('is given back when the webhook moves to another host, and kept when only its path changes', async () => {
    await save('https://old.example/hook');
    await save('https://old.example/other');
    expect(released()).toEqual([]);
    await save('https://new.example/hook');
    expect(released()).toEqual(['https://old.example/*']);
  });

  it('stays while a webmail site on the same host needs it', async () => {
    await saveSettings({ sites: ['https://both.example/*'] }, 'en');
    await save('https://both.example/hook');
    await save('https://elsewhere.example/hook');
    expect(released()).toEqual([]);
  });

  it('stays while the webhook on the same host needs it', async () => {
    await save('https://both.example/hook');
    await releaseOrigin('https://both.example/*');
    expect(released()).toEqual([]);
  });
});
