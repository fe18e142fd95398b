import browser from 'webextension-polyfill';
import * as z from 'zod';
import { now } from '../clock';
import type { Reading } from '../domain/candidate';
import type { ReadMark } from '../domain/health';
import type { PageKind } from '../domain/page-kind';
import { type Refusal, refuse } from '../domain/refusal';
import { Sample } from '../domain/sample';
import { kindOf } from '../pages/kind-of';
import { keepSample, sampleId, wantsSample } from '../store/samples';
import { mayRead } from './tab-access';

/** What the sampler answers; its text is not trusted with its own length. */
const Made = z.object({ html: z.string().min(1), url: Sample.shape.url });

/** Kinds a sample is being made of: two tabs read at once need one. */
const making = new Set<PageKind>();

/**
 * Keeps a sample of a page that was just read well, while there are few of its kind or they are old; of a page only once.
 * Where it cannot be made, another good reading will do.
 */
export async function keepSampleOf(tabId: number, address: string, mark: ReadMark): Promise<void> {
  const { kind, page, who, outcome, found } = mark;
  const byReaders = found.name === 'best' || found.name === 'fallback';
  if ((outcome !== 'person' && outcome !== 'people') || !byReaders || making.has(kind)) return;
  making.add(kind);
  try {
    if (!(await wantsSample(kind, who, now()))) return;
    const made = await makeOne(tabId, address, page);
    if ('refused' in made) console.warn('sample', made.refused);
    else await keepSample({ ...made, ...{ id: sampleId(kind, who), kind, page, madeOn: now(), why: 'kept' } });
  } finally {
    making.delete(kind);
  }
}

/**
 * Makes a sample of a tab because somebody asked for one to share.
 * @param taught what was read there, where recipes read some of it
 */
export async function makeSample(
  tabId: number,
  page: string,
  taught?: Reading,
): Promise<{ ok: true; id: string } | Refusal> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab?.url || !mayRead(tab.url)) return refuse('no-access');
  const kind = kindOf(new URL(tab.url), page);
  if (!kind) return refuse('not-this-page');
  const made = await makeOne(tabId, tab.url, page, taught);
  if ('refused' in made) return made;
  const id = crypto.randomUUID();
  await keepSample({ ...made, ...{ id, kind, page, madeOn: now(), why: 'made' } });
  return { ok: true, id };
}

/** Shows a sample in the options. */
export async function showSample(id: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#health/sample/${encodeURIComponent(id)}`) });
}

/** Puts the sampler into a tab, once; it answers nothing when the tab shows another page by then. */
async function makeOne(
  tabId: number,
  address: string,
  page: string,
  taught?: Reading,
): Promise<z.infer<typeof Made> | Refusal> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      // Runs in the page, alone: it can use nothing of this file.
      func: (address: string, page: string, taught: Reading | null) => {
        const shared = globalThis as { __tandem?: { sample?: unknown } };
        shared.__tandem ??= {};
        shared.__tandem.sample = { address, page, ...(taught && { taught }) };
      },
      args: [address, page, taught ?? null],
    });
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: ['sampler.js'] });
    const made = Made.safeParse(answer?.result);
    if (!made.success) return refuse('no-sample');
    return Sample.shape.html.safeParse(made.data.html).success ? made.data : refuse('sample-too-large');
  } catch (error) {
    // The browser's own pages, a closed tab, a site that was not allowed.
    console.warn('sampler', error);
    return refuse('no-access');
  }
}
