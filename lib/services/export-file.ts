import '../no-eval';
import * as z from 'zod';
import { ContractEvent } from '../domain/contract-version';
import { Endpoint, FormerEndpoint } from '../domain/endpoint';
import { LeadEvent, Word } from '../domain/event';
import { Handoff } from '../domain/handoff';
import { Person } from '../domain/person';
import { Pull } from '../domain/pull';
import { KeptRecipe } from '../domain/recipe';
import { Settings } from '../domain/settings';
import type { FileFault } from '../export/broken-file';

export type { FileFault } from '../export/broken-file';

/** The newest export format this version reads and writes. */
export const exportVersion = 4;

const Hex = z.string().regex(/^[0-9a-f]{64}$/);
const Counts = z.array(z.object({ key: z.string().max(200), n: z.number().int() }));
const head = {
  tandem: z.literal('export'),
  version: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(exportVersion)]),
  exportedOn: z.number(),
  /** Whose leads these are, in an export of a selection. */
  from: z.string().max(200).optional(),
  words: z.array(Word),
  counters: Counts.default([]),
  /** What the counters hold beyond the leads that are here: of people erased since. */
  pastCounts: Counts.default([]),
  suppressed: z.array(z.object({ hash: Hex, on: z.number() })).default([]),
  people: z.array(Person).default([]),
  contracts: z.array(z.object({ id: z.string().min(1).max(60), events: z.array(ContractEvent) })).default([]),
  device: z.string().max(16).optional(),
  pepper: Hex.optional(),
  settings: Settings.optional(),
  endpoint: FormerEndpoint.optional(),
  endpoints: z.array(Endpoint).max(100).default([]),
  pulls: z.array(Pull).max(100).default([]),
  recipes: z.array(KeptRecipe).max(5000).default([]),
  clock: z.string().optional(),
};

/** All of an export but its leads and its outbox. */
export const ExportHead = z.object(head);
export type ExportHead = z.infer<typeof ExportHead>;
/** A row of `histories`. */
export const HistoryRow = z.object({ id: z.string().min(1).max(120), events: z.array(LeadEvent) });
export type HistoryRow = z.infer<typeof HistoryRow>;

/**
 * The shape of an export. Version 1 had no people and no contracts, version 2 one `endpoint`, version 3 all `counters`. Since
 * version 4 it is written a row a line: the head up to `"histories":[`, a history a line, `],"outbox":[`, a handoff a line, the end.
 */
export const ExportFile = z.object({
  ...head,
  histories: z.array(HistoryRow),
  outbox: z.array(Handoff).default([]),
  end: z.literal('end'),
});
export type ExportFile = z.infer<typeof ExportFile>;

/** Parses untrusted JSON; undefined for a text that is none. Says 'hostile' where a key would reach a prototype. */
export function parseUntrusted(text: string): { value: unknown } | 'hostile' | undefined {
  // An escaped key would show a backslash-u; telling it all to a reviver takes ten times as long.
  const suspect = /__proto__|\\u00[567]/i.test(text);
  let hostile = false;
  try {
    const value: unknown = suspect
      ? JSON.parse(text, (key, inner) => {
          if (key === '__proto__') hostile = true;
          return inner;
        })
      : JSON.parse(text);
    return hostile ? 'hostile' : { value };
  } catch {
    return undefined;
  }
}

/** Parses an export as untrusted text, held whole: the file, or what is wrong with it. Never changes anything. */
export function parseExport(text: string): ExportFile | { refused: FileFault } {
  const raw = parseUntrusted(text.replace(/^\uFEFF/, ''));
  // An export starts with its mark: what starts so and does not parse was cut short.
  if (!raw) return { refused: /^\uFEFF?\s*\{\s*"tandem"/.test(text) ? 'truncated' : 'not-json' };
  if (raw === 'hostile') return { refused: 'hostile' };
  const mark = z.object({ tandem: z.literal('export'), version: z.number() }).safeParse(raw.value);
  if (!mark.success) return { refused: 'not-tandem' };
  if (mark.data.version > exportVersion) return { refused: 'newer' };
  const file = ExportFile.safeParse(raw.value);
  return file.success ? file.data : { refused: 'not-tandem' };
}
