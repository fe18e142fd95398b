import type { Brought } from '../domain/brought';
import { displayName } from '../domain/display-name';
import { isStrong } from '../domain/identity';
import type { Importer, Preview } from '../import/import-protocol';
import { type FaultyRow, isFaulty, type OpenedFile, type RawRow } from '../import/row-source';
import { type Bringer, lookAtBatch } from '../store/bring';
import type { Slot, Slots } from '../store/bring-slots';
import type { TandemDb } from '../store/db';
import { IdentityFilter } from '../store/identity-filter';
import { Names } from '../store/names';
import { cutRow, importBatch, type ReadRow, type Run } from './import';
import { importCircumstances } from './import-circumstances';

/** How many refused rows, names and people a preview shows. */
const shown = { rows: 100, names: 100, people: 8 };

const nothing = (): Preview => ({
  rows: 0,
  newLeads: 0,
  matched: 0,
  matchedBy: { linkedin: 0, salesnav: 0, email: 0, phone: 0 },
  unchanged: 0,
  engagements: 0,
  suppressed: 0,
  objections: 0,
  tags: [],
  campaigns: [],
  owners: [],
  faults: {},
  unreadable: [],
  people: [],
  stopped: false,
});

/** Reads a whole file as an import would, with the import's own matching, and says what it would do; writes nothing. */
export async function previewImport(
  db: TandemDb,
  file: OpenedFile,
  read: ReadRow,
  by: Importer,
  run: Run,
): Promise<Preview> {
  const preview = nothing();
  const c = await importCircumstances(db, by, '');
  const names = await Names.load(db, { user: by.user, role: 'seller', device: c.device }, by.now);
  const bringer: Bringer = { c, refs: names.guessing(), filter: new IdentityFilter(), mark: '?' };
  // People of earlier rows, who are in no store yet.
  const earlier = new IdentityFilter();
  for await (const batch of file.rows(importBatch)) {
    const people = batch.flatMap((raw) => readInto(preview, raw, read));
    const { slots, outcome } = await lookAtBatch(db, people, bringer);
    preview.unchanged += outcome.unchanged;
    preview.engagements += outcome.engagements;
    preview.suppressed += outcome.suppressed;
    preview.objections += new Set(outcome.objections).size;
    preview.matched += outcome.matched;
    for (const slot of slots.all) add(preview, slot, earlier);
    for (const row of people) meet(preview, row, slots, names);
    run.tell(preview.rows, Math.max(file.rowGuess, preview.rows));
    if (!run.stopped()) continue;
    preview.stopped = true;
    break;
  }
  return preview;
}

function readInto(preview: Preview, raw: RawRow | FaultyRow, read: ReadRow): Brought[] {
  preview.rows += 1;
  const one = isFaulty(raw) ? raw : read(raw);
  if (!('why' in one)) return [one];
  preview.faults[one.why] = (preview.faults[one.why] ?? 0) + 1;
  if (preview.unreadable.length < shown.rows) preview.unreadable.push(cutRow(raw, one.why));
  return [];
}

/** A person of the batch: new, or known from the store or from further up. */
function add(preview: Preview, { before, lead, events }: Slot, earlier: IdentityFilter): void {
  if (!lead || !events.length) return;
  const twice = !before && earlier.maybe(lead.identities).length > 0;
  for (const identity of lead.identities) earlier.add(identity);
  if (twice) preview.matched += 1;
  else if (!before) preview.newLeads += 1;
  if (twice || preview.people.length >= shown.people) return;
  const { jobTitle, company } = lead.fields;
  preview.people.push({
    name: displayName(lead),
    about: [jobTitle?.value, company?.value].filter(Boolean).join(' · '),
    how: before ? 'matched' : 'new',
    engagements: lead.engagementCount - (before?.engagementCount ?? 0),
  });
}

/** By which identity a row is matched, and which words and owners it names that are not here. */
function meet(preview: Preview, row: Brought, slots: Slots, names: Names): void {
  const by = row.candidate.identities.find((i) => isStrong(i) && slots.holders.has(i));
  if (by) preview.matchedBy[by.slice(0, by.indexOf(':')) as keyof Preview['matchedBy']] += 1;
  const note = (list: string[], name: string, known: boolean) => {
    if (!known && list.length < shown.names && !list.includes(name)) list.push(name);
  };
  for (const tag of row.tags) note(preview.tags, tag, names.knows('tag', tag));
  for (const { campaign } of row.engagements)
    if (campaign) note(preview.campaigns, campaign, names.knows('campaign', campaign));
  const { owner } = row;
  if (owner && preview.owners.length < shown.names && !preview.owners.some((o) => o.name === owner))
    preview.owners.push({ name: owner, known: names.owner(owner) !== undefined });
}
