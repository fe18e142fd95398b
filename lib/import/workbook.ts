import { FileRefused } from './file-refused';
import { inflate } from './inflate';
import { largestPart } from './limits';
import { readAllXml } from './read-xml';
import { type ZipEntry, zipEntries } from './zip-entries';

export interface Sheet {
  name: string;
  hidden: boolean;
  entry: ZipEntry;
}

/** The parts of a spreadsheet rows are read from. `since1904`: days are counted as old Macintosh Excel did. */
export interface Workbook {
  sheets: Sheet[];
  sharedStrings: ZipEntry | undefined;
  styles: ZipEntry | undefined;
  since1904: boolean;
}

interface Relation {
  type: string;
  path: string;
}

/** A part's path from what points to it: absolute, or beside the pointing part. */
function resolve(target: string, from: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${from}/../${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** What a part points to, by id (ECMA-376 part 2, 9.3). A part without relations points to nothing. */
async function relationsOf(file: Blob, entries: Map<string, ZipEntry>, part: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const slash = part.lastIndexOf('/') + 1;
  const entry = entries.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!entry) return relations;
  await readAllXml(inflate(file, entry, largestPart), {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const type = attribute('Type') ?? '';
      const path = resolve(attribute('Target') ?? '', part);
      relations.set(attribute('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), path });
    },
  });
  return relations;
}

const ofType = (relations: Map<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type === type)?.path;

/** What is in a spreadsheet, hidden sheets last. Throws `is-zip` when it is another kind of ZIP (a document, an archive). */
export async function openWorkbook(file: Blob): Promise<Workbook> {
  const entries = await zipEntries(file);
  const part = ofType(await relationsOf(file, entries, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const entry = entries.get(part);
  if (!entry) throw new FileRefused('is-zip');
  const relations = await relationsOf(file, entries, part);
  const sheets: Sheet[] = [];
  let since1904 = false;
  let isWorkbook = false;
  await readAllXml(inflate(file, entry, largestPart), {
    open(name, attribute) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attribute('r:id') ?? attribute('id') ?? '');
      const place = relation?.type === 'worksheet' ? entries.get(relation.path) : undefined;
      const hidden = /hidden/i.test(attribute('state') ?? '');
      if (place) sheets.push({ name: attribute('name') ?? '', hidden, entry: place });
    },
  });
  if (!isWorkbook) throw new FileRefused('is-zip');
  const at = (type: string): ZipEntry | undefined => entries.get(ofType(relations, type) ?? '');
  sheets.sort((a, b) => Number(a.hidden) - Number(b.hidden));
  return { sheets, sharedStrings: at('sharedStrings'), styles: at('styles'), since1904 };
}
