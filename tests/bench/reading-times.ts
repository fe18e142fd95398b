import { rmSync } from 'node:fs';
import { launchChromium } from '../browsers/chromium.ts';
import { startSites } from '../sites/server.ts';
import { bundle } from './bundle.ts';
import { type Measure, median, note, percentile } from './figure.ts';
import { makeVanillaBadge } from './vanilla-badge.ts';

const li = 'https://www.linkedin.com';
const bytes = 1_000_000;
/** Rows of a long list. */
const many = 100;

/** Every kind of page: its address, a fixture, and for lists what a row is. */
const kinds: [kind: string, url: string, fixture: string, row?: string][] = [
  ['profile_sdui', `${li}/in/camille-moreau/`, 'linkedin-profile-sdui/camille-moreau'],
  ['profile_legacy', `${li}/in/zoe-noel/`, 'linkedin-profile-legacy/zoe-noel'],
  ['profile_guest', 'https://fr.linkedin.com/in/elodie-lefevre-brule', 'linkedin-profile-guest/elodie-lefevre'],
  [
    'salesnav_lead',
    `${li}/sales/lead/ACwAAN2kQ0sBq8Xn4LrYw1mDfPzV7uTjH2cGe2b,NAME_SEARCH,aBcD`,
    'salesnav-lead/lead-en',
  ],
  ['gmail', 'https://mail.google.com/mail/u/0/', 'gmail-thread/camille-moreau'],
  ['outlook', 'https://outlook.office.com/mail/inbox/id/AAQkADx', 'outlook-message/title-en'],
  ['search_legacy', `${li}/search/results/people/`, 'linkedin-people-search/legacy-en', 'main ul > li'],
  ['search_sdui', `${li}/search/results/people/`, 'linkedin-people-search/sdui-en', '[role="listitem"]'],
  [
    'connections',
    `${li}/mynetwork/invite-connect/connections/`,
    'linkedin-connections/sdui-en',
    '[data-display-contents]',
  ],
  [
    'reactors',
    `${li}/feed/update/urn:li:activity:7312345678901234567/`,
    'linkedin-reactors/sdui-fr',
    '[role="listitem"]',
  ],
  [
    'comments',
    `${li}/feed/update/urn:li:activity:7312345678901234567/`,
    'linkedin-comments/sdui-en',
    '[componentkey^="replaceableComment"]',
  ],
  ['salesnav_list', `${li}/sales/search/people`, 'salesnav-list/search-en', 'ol > li'],
];

async function time(
  url: string,
  fixture: string,
  row = '',
): Promise<{ ours: number[]; raw: number[]; people: number }> {
  const vanilla = makeVanillaBadge();
  const sites = await startSites();
  const driver = await launchChromium({ extensionDir: vanilla, sitesPort: sites.port });
  try {
    const page = await driver.openPage(`${url}?fixture=${fixture}`);
    await page.raw.setBypassCSP(true);
    await page.reload();
    await page.raw.evaluate(`${await bundle('reading')}; globalThis.bench = bench;`);
    await page.raw.evaluate(`bench.weigh(${JSON.stringify(row)}, ${many}, ${bytes})`);
    return (await page.raw.evaluate('bench.measure(60)')) as Awaited<ReturnType<typeof time>>;
  } finally {
    await driver.close();
    await sites.stop();
    rmSync(vanilla, { recursive: true, force: true });
  }
}

/**
 * Reading a page of a megabyte, 95 %: at most 5 ms for one person, 20 ms for a hundred rows. As a ratio to one pass over
 * the same page, which takes 4 ms where the budgets were set.
 */
export const readingTimes: Measure[] = kinds.map(([kind, url, fixture, row]) => ({
  name: `read.${kind}_p95_vs_pass`,
  what: `${row ? `${many} rows` : 'one person'} of a 1 MB page, 95 %, against one pass over its elements`,
  budget: row ? 5 : 1.25,
  unit: 'ratio' as const,
  take: async () => {
    const { ours, raw, people } = await time(url, fixture, row);
    const p95 = percentile(ours, 0.95);
    if (people < (row ? many * 0.5 : 1)) throw new Error(`only ${people} people were read`);
    note(
      `${people} read in ${median(ours).toFixed(2)} ms, 95 %: ${p95.toFixed(2)} ms (${row ? 20 : 5} allowed); a pass takes ${median(raw).toFixed(2)} ms`,
    );
    return p95 / median(raw);
  },
}));
