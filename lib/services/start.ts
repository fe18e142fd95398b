import '../no-eval';
import browser from 'webextension-polyfill';
import { now, realWait } from '../clock';
import { serve } from '../messaging/server';
import { noteLikeness } from '../store/likeness';
import { onCommand, serveCards } from './card';
import { clockAlarm, lookAtClock } from './clockwork';
import { makeContextMenu, onContextMenu } from './context-menu';
import { signingEndpoint } from './endpoint';
import { extensionHandlers } from './handlers-extension';
import { pageHandlers } from './handlers-page';
import { createHandoffService } from './handoff';
import { handoffAlarm } from './handoff-wake';
import { flush, publishSettings, rebuild } from './mirror';
import { hostPattern } from './origins';
import { outbox } from './outbox';
import { lookAtOverlay, overlayNow } from './overlay';
import { openAndRead } from './panel';
import { applySites } from './sites';
import { listenForTestClock } from './test-clock';

/** Wires the background. Listeners are added before the first await: a woken worker is told nothing twice. */
export function startBackground(): void {
  const handoffs = createHandoffService({
    store: outbox,
    fetch: (...args) => fetch(...args),
    clock: { now, realWait },
    alarms: {
      set: (ms) => browser.alarms.create(handoffAlarm, { delayInMinutes: ms / 60_000 }),
      clear: () => browser.alarms.clear(handoffAlarm),
    },
    timers: { set: (then, ms) => setTimeout(then, ms), clear: (timer) => clearTimeout(timer as number) },
    random: Math.random,
    online: () => navigator.onLine,
    settled: () => void flush(),
    report: (error) => console.error('handoffs', error),
    hasAccess: (url) => browser.permissions.contains({ origins: [hostPattern(url)] }),
  });
  const wake = () =>
    void handoffs
      .wake()
      .then(flush)
      .catch((error) => console.error('handoffs', error));
  const changed = () => {
    void lookAtClock();
    void noteLikeness().catch((error) => console.error('likeness', error));
    wake();
  };

  serve({
    ...pageHandlers(changed),
    ...extensionHandlers(
      () => {
        changed();
        void lookAtOverlay();
      },
      {
        wake,
        retryNow: async (id) => {
          void handoffs.retryNow(id).then(flush, (error) => console.error('handoffs', error));
        },
        endpointSet: async () => wake(),
        sendTest: async () => {
          const endpoint = await signingEndpoint();
          return endpoint ? handoffs.sendTest(endpoint) : { ok: false, why: 'no-endpoint', ms: 0 };
        },
      },
    ),
  });
  serveCards();
  browser.action.onClicked.addListener((tab) => openAndRead(tab));
  browser.contextMenus.onClicked.addListener(onContextMenu);
  browser.commands.onCommand.addListener((name, tab) => onCommand(name, tab, overlayNow()));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === handoffAlarm) wake();
    if (alarm.name === clockAlarm) void lookAtClock();
  });
  browser.permissions.onAdded.addListener(() => {
    wake();
    void applySites();
  });
  browser.permissions.onRemoved.addListener(() => void applySites({ openTabs: false }));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeContextMenu();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    // An older version's leads had no work and no grades.
    if (reason === 'update') void rebuild().then(changed);
    // Registered scripts are dropped at an update; open tabs hold orphans.
    void applySites().catch((error) => console.error('sites', error));
  });
  browser.runtime.onStartup.addListener(() => void applySites({ openTabs: false }));
  globalThis.addEventListener('online', wake);
  if (__TEST_BUILD__) listenForTestClock(changed);
  void lookAtOverlay();
  void publishSettings();
  changed();
}
