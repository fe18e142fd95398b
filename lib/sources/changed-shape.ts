import type * as z from 'zod';

/** The vendor's answer is not of the shape its documentation gives: what it says is not known any more. */
export class ChangedShape extends Error {}

/** An answer read as its documented shape, whatever else it holds. */
export function readAs<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (!read.success) throw new ChangedShape(read.error.issues[0]?.path.join('.') ?? '');
  return read.data;
}

/**
 * The items of a list that are of this shape. A few odd ones are left out, so that one broken record does not stop a source
 * for ever; when none is right, the shape has changed.
 */
export function readEach<T>(schema: z.ZodType<T>, list: readonly unknown[]): T[] {
  const read = list.flatMap((item) => {
    const one = schema.safeParse(item);
    return one.success ? [one.data] : [];
  });
  if (list.length && !read.length) readAs(schema, list[0]);
  return read;
}

/** A cursor read back; undefined when there is none, or it is another version's: the source starts again. */
export function readCursor<T>(schema: z.ZodType<T>, cursor: string | undefined): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(cursor)).data;
  } catch {
    return undefined; // Not JSON: no cursor of ours. Pulling again from the start changes nothing that is known.
  }
}
