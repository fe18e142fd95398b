import '../no-eval';
import * as z from 'zod';
import { ContractEvent } from '../domain/contract-version';
import { Endpoint, FormerEndpoint } from '../domain/endpoint';
import { LeadEvent, Word } from '../domain/event';
import { Handoff } from '../domain/handoff';
import { Person } from '../domain/person';
import { Settings } from '../domain/settings';
import { exportVersion } from './export';

const Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** The shape of an export; version 1 had no people and no contracts, version 2 one `endpoint`. */
export const ExportFile = z.object({
  tandem: z.literal('export'),
  version: z.union([z.literal(1), z.literal(2), z.literal(exportVersion)]),
  exportedOn: z.number(),
  histories: z.array(z.object({ id: z.string().min(1).max(120), events: z.array(LeadEvent) })),
  words: z.array(Word),
  outbox: z.array(Handoff),
  counters: z.array(z.object({ key: z.string().max(200), n: z.number().int() })),
  suppressed: z.array(z.object({ hash: Hex, on: z.number() })),
  people: z.array(Person).default([]),
  contracts: z.array(z.object({ id: z.string().min(1).max(60), events: z.array(ContractEvent) })).default([]),
  device: z.string().max(16).optional(),
  pepper: Hex.optional(),
  settings: Settings.optional(),
  endpoint: FormerEndpoint.optional(),
  endpoints: z.array(Endpoint).max(100).default([]),
  clock: z.string().optional(),
  end: z.literal('end'),
});
export type ExportFile = z.infer<typeof ExportFile>;

export type FileFault = 'not-json' | 'truncated' | 'newer' | 'hostile' | 'not-tandem' | 'storage-full';

/** Parses an export as untrusted text: the file, or what is wrong with it. Never changes anything. */
export function parseExport(text: string): ExportFile | { refused: FileFault } {
  let hostile = false;
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''), (key, value) => {
      if (key === '__proto__') hostile = true;
      return value;
    });
  } catch {
    // An export starts with its mark: what starts so and does not parse was cut short.
    return { refused: /^\uFEFF?\s*\{\s*"tandem"/.test(text) ? 'truncated' : 'not-json' };
  }
  if (hostile) return { refused: 'hostile' };
  const mark = z.object({ tandem: z.literal('export'), version: z.number() }).safeParse(raw);
  if (!mark.success) return { refused: 'not-tandem' };
  if (mark.data.version > exportVersion) return { refused: 'newer' };
  const file = ExportFile.safeParse(raw);
  return file.success ? file.data : { refused: 'not-tandem' };
}
