import browser from 'webextension-polyfill';
import { setClock } from '../clock';

const key = 'test-clock';

/** Test builds only: storage.local `test-clock` `{offset, speed}` shifts the clock, also across a worker's restart. */
export function listenForTestClock(changed: () => void): void {
  const apply = (to: unknown) => {
    if (!to) return;
    setClock(to as { offset?: number; speed?: number });
    changed();
  };
  void browser.storage.local.get(key).then((kept) => apply(kept[key]));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && key in changes) apply(changes[key]?.newValue);
  });
}
