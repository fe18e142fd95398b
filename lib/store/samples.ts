import type { PageKind } from '../domain/page-kind';
import { keptSamples, type Sample } from '../domain/sample';
import { tandemDb } from './db';

/** So many that somebody asked for are kept, of all kinds. */
const mostMade = 5;
const dayMs = 86_400_000;
/** Pages change: a sample this old makes way for a new one. */
const renewAfter = 7 * dayMs;

const newestFirst = (a: Sample, b: Sample): number => b.madeOn - a.madeOn;

/** The samples that are kept by themselves of a kind of page, newest first. */
export async function keptOf(kind: PageKind): Promise<Sample[]> {
  const all = await tandemDb().samples.where('kind').equals(kind).toArray();
  return all.filter((one) => one.why === 'kept').sort(newestFirst);
}

/** Which sample is kept of a page: one, however often it is read. `who`: as in its mark. */
export const sampleId = (kind: PageKind, who: string): string => `${kind} ${who}`;

/** True when a good reading of this page is a reason to keep a sample of it. `now` in ms. */
export async function wantsSample(kind: PageKind, who: string, now: number): Promise<boolean> {
  const kept = await keptOf(kind);
  if (kept.some((one) => one.id === sampleId(kind, who))) return false;
  return kept.length < keptSamples || (kept[0]?.madeOn ?? 0) < now - renewAfter;
}

/** Keeps a sample; the oldest beyond what is kept of its sort go. */
export async function keepSample(sample: Sample): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.samples, async () => {
    await db.samples.put(sample);
    const made = sample.why === 'made';
    const all = made ? (await db.samples.toArray()).filter((one) => one.why === 'made') : await keptOf(sample.kind);
    const over = all.sort(newestFirst).slice(made ? mostMade : keptSamples);
    await db.samples.bulkDelete(over.map(({ id }) => id));
  });
}
