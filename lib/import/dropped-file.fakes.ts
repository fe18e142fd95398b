import { strToU8, zipSync } from 'fflate';
import type { DroppedFile } from './open-file';
import type { FaultyRow, OpenedFile, RawRow } from './row-source';

/** A file as somebody would drop it. */
export const dropped = (content: string | Uint8Array | Blob, name = 'people.csv'): DroppedFile =>
  new File([content as BlobPart], name, { lastModified: 1_760_000_000_000 });

export async function allRows(opened: OpenedFile, batch = 1000): Promise<(RawRow | FaultyRow)[]> {
  const rows: (RawRow | FaultyRow)[] = [];
  for await (const group of opened.rows(batch)) rows.push(...group);
  return rows;
}

/** UTF-16 as Excel saves "Unicode text". */
export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

/** Letters below U+0100 and the signs named, as Windows-1252. */
export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => ({ '€': 0x80, '’': 0x92, œ: 0x9c })[letter] ?? letter.charCodeAt(0));

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a spreadsheet as they are zipped. `sheets`: what stands in each `sheetData`, or all of its XML. */
export function spreadsheetParts({
  sheets,
  hidden = [],
  texts = [],
  xfs = '<xf numFmtId="0"/>',
  formats = '',
  properties = '',
}: {
  sheets: string[];
  hidden?: number[];
  texts?: string[];
  xfs?: string;
  formats?: string;
  properties?: string;
}): Record<string, string> {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}">${properties}<sheets>${sheets
      .map(
        (_, i) => `<sheet name="S${i}" sheetId="${i + 1}"${hidden.includes(i) ? ' state="hidden"' : ''} r:id="r${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, i) => relation(`r${i}`, 'worksheet', `worksheets/sheet${i}.xml`)).join('') +
        relation('st', 'styles', '/xl/styles.xml') +
        relation('ss', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i}.xml`] = sheet.startsWith('<?xml')
      ? sheet
      : `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`;
  });
  return parts;
}

export const zipped = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** Rows of plain texts as `sheetData` holds them. */
export const sheetOf = (rows: string[][]): string =>
  rows
    .map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`)
    .join('');
