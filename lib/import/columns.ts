import type { ColumnTarget } from '../domain/saved-mapping';
import { contentTarget, fits } from './content-target';
import { engagementOf } from './engagement-words';
import { compactHeader } from './fold-header';
import { sourceShapes } from './source';
import type { SourceShape } from './sources/shape';
import { synonyms } from './synonyms';
import { wordMap } from './word-map';

const general = wordMap(synonyms);

/** What each tool's own headers mean, over the general synonyms. */
const own = new Map(
  sourceShapes.map((shape) => [
    shape,
    new Map(shape.columns.flatMap(([target, ...headers]) => headers.map((h) => [compactHeader(h), target] as const))),
  ]),
);
const known = new Set([
  ...general.keys(),
  ...[...own.values()].flatMap((map) => [...map.keys()]),
  ...sourceShapes.flatMap((shape) => shape.tells.flat().map(compactHeader)),
]);

/** True for a text that heads a column in some tool's export, in English or French. */
export const knownHeader = (text: string): boolean => text.length <= 100 && known.has(compactHeader(text));

/**
 * What a column is read as, by its header and some of its values: as its tool means it, else by the general synonyms, unless
 * its values speak against it. `alone`: no header says anything, so the values do.
 */
export function targetOf(
  header: string,
  samples: readonly string[],
  shape?: SourceShape,
  alone = false,
): ColumnTarget | undefined {
  const word = compactHeader(header);
  const meant = shape && own.get(shape)?.get(word);
  if (meant === null) return undefined;
  const target = meant ?? general.get(word);
  if (target === 'status' && samples.some((text) => engagementOf(text)?.type === 'webinar-attended')) return 'attended';
  if (target && fits(target, samples) && !(target === 'name' && contentTarget(samples))) return target;
  // "Event" heads what somebody did as often as which event it was.
  if (target === 'engagement' && /^ev/.test(word)) return 'campaign';
  return alone ? contentTarget(samples) : undefined;
}
