import type { Health, HealthRecord, HealthState, ReadMark, Trouble } from './health';
import { keptMarks } from './health';
import { mailKinds, type PageKind } from './page-kind';
import { RecipeField } from './recipe';

/** Found in so large a part of the earlier readings, of so many at least, a field is expected. */
const expectedPart = 0.8;
const expectedReads = 3;
/** Many people have none: it takes three in a row without. */
const rare: readonly RecipeField[] = ['photo', 'company', 'location', 'jobTitle'];

/** What everybody has on such a page: a sender may have no name, somebody on a page of any site no address. */
function everybodyHas(kind: PageKind): RecipeField | undefined {
  if (mailKinds.includes(kind)) return 'email';
  return kind === 'web-person' ? undefined : 'name';
}

const isBad = (mark: ReadMark): boolean => mark.outcome === 'unsupported' || mark.outcome === 'not-ready';

/** Where the unbroken run at the end begins in which every mark is so. */
function runStart(marks: readonly ReadMark[], so: (mark: ReadMark) => boolean): number {
  let start = marks.length;
  for (; start > 0; start--) if (!so(marks[start - 1] as ReadMark)) break;
  return start;
}

/** A trouble, and the mark it began with. */
type Begun = Trouble & { first: ReadMark };

/**
 * How a kind of page does. Each mark is one reading of one page, newest last; readings of nobody say nothing.
 * - The whole page is `failing` when the latest reading was of no use: no reader knew the page, or it was never ready. Since the
 *   first of the unbroken run of such readings. Fields are then not judged.
 * - A field is `failing`, since the first of the latest readings in a row that lack it, when
 *   everybody has it on such a page (a name; a mail's sender an address) and the latest reading lacks it; or
 *   it was found in four of five earlier readings, of three at least, and the latest two lack it: three for a photo, company,
 *   place or job title, which many people have not.
 * - A field is `falling-back`, since the first of the latest readings in a row that found it by a lesser way, when these are two
 *   or more and the best way found it in four of five of the readings before that found it.
 * - A field that a recipe found when it was last found is `healed`, and no trouble.
 */
export function judge(record: HealthRecord): Health {
  const told = record.marks.filter((mark) => mark.outcome !== 'nobody');
  const troubles = troublesOf(record).map(({ first: _, ...trouble }): Trouble => trouble);
  const ill = new Set(troubles.map(({ field }) => field));
  const healed = RecipeField.options.filter(
    (field) => !ill.has(field) && told.findLast((mark) => mark.found[field])?.found[field] === 'recipe',
  );
  const failing = troubles.some((one) => one.state === 'failing');
  const state: HealthState = failing ? 'failing' : troubles.length ? 'falling-back' : 'well';
  return {
    ...{ kind: record.kind, state, troubles, healed: ill.has(undefined) ? [] : healed },
    ...{ reads: told.length, lastOn: told.at(-1)?.on ?? 0 },
  };
}

function troublesOf({ kind, marks }: HealthRecord): Begun[] {
  const told = marks.filter((mark) => mark.outcome !== 'nobody');
  const [first] = told.slice(runStart(told, isBad));
  if (first) return [{ state: 'failing', since: first.on, first }];
  const good = told.filter((mark) => !isBad(mark));
  return RecipeField.options.flatMap((field) => troubleOf(kind, good, field) ?? []);
}

function troubleOf(kind: PageKind, reads: readonly ReadMark[], field: RecipeField): Begun | undefined {
  const begun = (first: ReadMark, state: Trouble['state']): Begun => ({ field, state, since: first.on, first });
  const lacks = runStart(reads, (mark) => !mark.found[field]);
  const earlier = reads.slice(0, lacks);
  const [lost] = reads.slice(lacks);
  if (lost) {
    const found = earlier.filter((mark) => mark.found[field]).length;
    const expected = earlier.length >= expectedReads && found >= earlier.length * expectedPart;
    const long = reads.length - lacks >= (rare.includes(field) ? 3 : 2);
    return field === everybodyHas(kind) || (expected && long) ? begun(lost, 'failing') : undefined;
  }
  const lesser = runStart(reads, (mark) => mark.found[field] === 'fallback');
  const [fell, again] = reads.slice(lesser);
  const ways = reads.slice(0, lesser).flatMap((mark) => mark.found[field] ?? []);
  const best = ways.filter((way) => way === 'best').length;
  return fell && again && best > 0 && best >= ways.length * expectedPart ? begun(fell, 'falling-back') : undefined;
}

/** True when a kind fails on two different pages or more: one bad page is no alarm. */
export function isAlarming(record: HealthRecord): boolean {
  return troublesOf(record).some(({ state, first }) => {
    const since = record.marks.slice(record.marks.indexOf(first)).filter((mark) => mark.outcome !== 'nobody');
    return state === 'failing' && new Set(since.map((mark) => mark.who)).size > 1;
  });
}

/**
 * The marks with one more: the same page read again takes the place of its reading before, if that was the latest. Of more than
 * `keptMarks` the oldest goes, but never one that what is wrong now is known by: a field that was lost a month ago is still lost.
 */
export function withMark({ kind, marks }: HealthRecord, mark: ReadMark): HealthRecord {
  const before = marks.at(-1)?.who === mark.who ? marks.slice(0, -1) : marks;
  const all = mark.outcome === 'nobody' ? before : [...before, mark];
  return { kind, marks: all.length > keptMarks ? withoutOne(kind, all) : all };
}

function withoutOne(kind: PageKind, marks: readonly ReadMark[]): ReadMark[] {
  const troubles = (some: readonly ReadMark[]) => JSON.stringify(judge({ kind, marks: [...some] }).troubles);
  const wrong = troubles(marks);
  const rest = marks.map((_, i) => marks.filter((_, other) => other !== i));
  return (rest.find((some) => troubles(some) === wrong) ?? rest[0] ?? []).slice(-keptMarks);
}
