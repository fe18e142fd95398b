import '../no-eval';
import browser from 'webextension-polyfill';
import { now, realWait } from '../clock';
import { serve } from '../messaging/server';
import { noteLikeness } from '../store/likeness';
import { keepSearch } from '../store/search/keep';
import { forgetActs } from './act-on-many';
import { createAsker, outcomeAlarm } from './asker';
import { bringPeople } from './bring';
import { onCommand, serveCards } from './card';
import { clockAlarm, lookAtClock } from './clockwork';
import { makeContextMenu, onContextMenu } from './context-menu';
import { extensionHandlers } from './handlers-extension';
import { pageHandlers } from './handlers-page';
import { pullHandlers } from './handlers-pull';
import { repairHandlers, repairPageHandlers } from './handlers-repair';
import { createHandoffService } from './handoff';
import { handoffAlarm } from './handoff-wake';
import { flush, publishSettings, rebuild } from './mirror';
import { hasAccess } from './origins';
import { outbox } from './outbox';
import { lookAtOverlay, overlayNow } from './overlay';
import { openAndRead } from './panel';
import { createPuller, pullAlarm } from './pull';
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
    settled: () => {
      void flush();
      asker.plan();
    },
    report: (error) => console.error('handoffs', error),
    hasAccess,
  });
  const asker = createAsker(() => {
    void flush().catch((error) => console.error('mirror', error));
    void lookAtClock();
  });
  const wake = () =>
    void handoffs
      .wake()
      .then(flush)
      .catch((error) => console.error('handoffs', error));
  const changed = () => {
    void lookAtClock();
    void noteLikeness().catch((error) => console.error('likeness', error));
    void keepSearch(now()).catch((error) => console.error('search', error));
    wake();
  };

  const puller = createPuller({ bring: bringPeople, changed });

  serve({
    ...pageHandlers(changed),
    ...pullHandlers(puller),
    ...repairPageHandlers(),
    ...repairHandlers(),
    ...extensionHandlers(
      () => {
        changed();
        void lookAtOverlay();
      },
      {
        wake,
        retryNow: async (ids) => {
          void handoffs.retryNow(ids).then(flush, (error) => console.error('handoffs', error));
        },
        sendSample: (to, body) => handoffs.sendSample(to, body),
        ask: () => asker.look(),
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
    if (alarm.name === outcomeAlarm) asker.look();
    if (alarm.name === pullAlarm) puller.look();
  });
  browser.permissions.onAdded.addListener(() => {
    wake();
    puller.look();
    void applySites();
  });
  browser.permissions.onRemoved.addListener(() => {
    wake();
    void applySites({ openTabs: false });
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeContextMenu();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    // An older version's leads had no work and no grades.
    if (reason === 'update') void rebuild().then(changed);
    // Registered scripts are dropped at an update; open tabs hold orphans.
    void applySites().catch((error) => console.error('sites', error));
  });
  browser.runtime.onStartup.addListener(() => {
    void applySites({ openTabs: false });
    // Not whenever the worker wakes: an undo may still be on somebody's screen.
    void forgetActs().catch((error) => console.error('acts', error));
  });
  globalThis.addEventListener('online', wake);
  if (__TEST_BUILD__)
    listenForTestClock(() => {
      changed();
      asker.look();
      puller.look();
    });
  void lookAtOverlay();
  void publishSettings();
  changed();
  asker.look();
  puller.look();
}
