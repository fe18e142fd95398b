import * as z from 'zod';

/** The fields of a person a page can show. `emails` and identities stand apart: a person may have several. */
export const fieldNames = ['name', 'headline', 'jobTitle', 'company', 'location', 'photo'] as const;
export const FieldName = z.enum(fieldNames);
export type FieldName = z.infer<typeof FieldName>;
