import * as z from 'zod';

/** The fields of a person a page can show, and the company's size (a band such as `51-200`), industry and country. `emails` and identities stand apart: a person may have several. */
export const fieldNames = [
  'name',
  'headline',
  'jobTitle',
  'company',
  'location',
  'photo',
  'companySize',
  'industry',
  'country',
] as const;
export const FieldName = z.enum(fieldNames);
export type FieldName = z.infer<typeof FieldName>;
