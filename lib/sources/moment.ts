import * as z from 'zod';

/** A vendor's date-time, as ms since 1970 UTC: ISO 8601, or ms as a number or a text of digits. */
export const Moment = z.union([z.string(), z.number()]).transform((value, context) => {
  const ms = typeof value === 'number' || /^\d{10,}$/.test(value) ? Number(value) : Date.parse(value);
  if (ms >= 0 && ms <= 8.64e15) return Math.floor(ms);
  context.addIssue('not a moment');
  return z.NEVER;
});

/** A text that may be missing, blank or of another kind: then undefined. */
export const Words = z
  .string()
  .max(2000)
  .transform((text) => text || undefined)
  .optional()
  .catch(undefined);
