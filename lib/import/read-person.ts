import type { Candidate, ReadValue } from '../domain/candidate';
import type { FieldName } from '../domain/field';
import { cleanName } from '../pages/clean-name';
import { emailsIn, linkedInIn, nameBeforeEmail, phonesIn } from './cell-identities';
import { parseDate } from './dates';
import { remembered } from './remembered';
import type { RowColumns } from './row-columns';

/** Who a row is about. `national`: numbers that identify nobody, as written; `badAddress`: its cell for addresses holds none. */
export interface RowPerson {
  candidate: Candidate;
  national: string[];
  badAddress: boolean;
}

const plainFields = ['headline', 'jobTitle', 'company', 'companySize', 'industry', 'country'] as const;
const longest = 1000;

const imported = (value: string): ReadValue => ({ value, way: 'import', confidence: 'medium' });

/** Letters, spaces and the signs of names only: nothing there for cleaning to take away. */
const simpleName = /^\p{L}[\p{L}'’. -]*[\p{L}.]$/u;
/** A text as somebody's name; undefined for an address, a date or a text without letters (columns that slipped in a broken row). */
function nameIn(text: string): string | undefined {
  if (!text) return undefined;
  if (simpleName.test(text)) return text.length <= 200 ? text : cleanName(text);
  return text.includes('@') || parseDate(text) !== undefined ? undefined : cleanName(text);
}

/** Reads who rows are about. @param page what the candidates say they come from @param barePhones numbers lack their plus sign */
export function personReader(
  columns: RowColumns,
  page: string,
  barePhones: boolean,
): (cells: readonly string[]) => RowPerson {
  // Companies, titles and countries repeat: the same objects then.
  const shared = remembered(imported);

  return (cells) => {
    const addresses = columns.all(cells, 'email', longest);
    const emails = [...new Set(addresses.flatMap(emailsIn))].slice(0, 10);
    const profiles = columns.all(cells, 'linkedin', 2000).flatMap((cell) => linkedInIn(cell) ?? []);
    const phones = columns.all(cells, 'phone', 200).map((cell) => phonesIn(cell, barePhones));
    const identities = [...profiles.filter((i) => i.length <= 300), ...emails, ...phones.flatMap((p) => p.identities)];
    const fields: Partial<Record<FieldName, ReadValue>> = {};
    const name = nameOf(columns, cells, addresses);
    if (name) fields.name = imported(name);
    for (const field of plainFields) {
      const text = columns.first(cells, field, longest);
      if (text) fields[field] = shared(text);
    }
    const places = columns.all(cells, 'location', longest);
    if (places.length) fields.location = shared([...new Set(places)].join(', ').slice(0, longest));
    return {
      candidate: {
        page,
        url: '',
        fields,
        emails: emails.map((identity) => imported(identity.slice('email:'.length))),
        identities: [...new Set(identities)].slice(0, 10),
      },
      national: phones.flatMap((p) => p.national),
      badAddress: addresses.length > 0 && !emails.length,
    };
  };
}

/** The first and the last name joined, else the whole name as it stands, else what there is of it, or stands before an address. */
function nameOf(columns: RowColumns, cells: readonly string[], addresses: readonly string[]): string | undefined {
  const first = nameIn(columns.first(cells, 'firstName', 200));
  const last = nameIn(columns.first(cells, 'lastName', 200));
  if (first && last) return `${first} ${last}`.slice(0, 200);
  return (
    nameIn(columns.first(cells, 'name', longest)) ??
    first ??
    last ??
    (addresses[0]?.includes('<') ? nameBeforeEmail(addresses[0]) : undefined)
  );
}
