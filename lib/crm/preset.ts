import * as z from 'zod';
import { MapRow } from '../domain/endpoint';

const Path = z.string().min(1).max(120);
const Words = z.array(z.string().min(1)).min(1);

/** A test on an answer's JSON: the path says something; or one of `is`; or a text holding one of `holds`, in any case. */
export const Test = z.object({
  path: Path,
  is: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  holds: Words.optional(),
});
export type Test = z.infer<typeof Test>;

/** An answer that means the record is there already. `id`: a path, or an expression on the text whose first group is the id. */
const Duplicate = z.object({
  status: z.array(z.number()).optional(),
  test: Test.optional(),
  id: Path.optional(),
  idIn: z.string().optional(),
});

/** Takes from a list in an earlier answer the one whose `field` equals `equals`. */
const Pick = z.object({ list: Path, field: Path, equals: z.string(), take: Path });

/** One request of a chain. Templates: lib/crm/template.ts. */
export const Step = z.object({
  name: z.string().min(1).max(40),
  /** Made only when all of `when` say something, and none of `unless` does. */
  when: z.array(Path).optional(),
  unless: z.array(Path).optional(),
  method: z.enum(['GET', 'POST', 'PATCH', 'PUT']),
  url: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.json().optional(),
  encoding: z.enum(['json', 'form', 'raw']).default('json'),
  /** Values later steps use as `s.<step>.<name>`. */
  keep: z.record(z.string(), Path).default({}),
  pick: z.record(z.string(), Pick).optional(),
  /** Without one of these kept the step failed, whatever its status. */
  needs: z.array(z.string()).optional(),
});
export type Step = z.infer<typeof Step>;

/** What somebody fills in: an address, a key, a number of theirs. Labels are the interface's (`settings.crm.fields`). */
export const PresetField = z.object({
  name: z.string(),
  secret: z.literal(true).optional(),
  optional: z.literal(true).optional(),
  kind: z.enum(['url', 'text', 'id']),
  placeholder: z.string().optional(),
  standard: z.string().optional(),
});
export type PresetField = z.infer<typeof PresetField>;

/** How to ask the CRM what came of a record, and how its answer reads: the first rule that holds says it. */
export const Asking = z.object({
  steps: z.array(Step).min(1),
  says: z.array(z.object({ all: z.array(Test).min(1), says: z.enum(['accepted', 'rejected', 'won', 'lost']) })),
  reason: Path.optional(),
  amount: Path.optional(),
  currency: Path.optional(),
});
export type Asking = z.infer<typeof Asking>;

/** A preset's own words for a person, in each language of the interface. */
const Said = z.object({ en: z.string(), fr: z.string() });
export type Said = z.infer<typeof Said>;

/**
 * A CRM as data: how a handoff becomes its requests and how its answers read. No code comes with it: stores forbid
 * interpreting fetched commands, and a preset is read by anybody.
 */
export const Preset = z.object({
  id: z.string().min(1).max(40),
  name: z.string(),
  group: z.enum(['webhook', 'crm', 'tool']),
  docs: z.url(),
  /** Against what this was tried, and when; `unproven` lists what no vendor's page and no real server has confirmed. */
  verified: z.object({ against: Said, on: z.iso.date(), unproven: z.array(Said) }),
  fields: z.array(PresetField),
  /** The address whose host is called; asked for when an endpoint is saved. */
  host: z.string(),
  /** Signed after Standard Webhooks. */
  signed: z.boolean().default(false),
  mapping: z.array(MapRow),
  /** Of each list at least one field of theirs must be filled. */
  requires: z.array(Words).default([]),
  /** The CRM's words for ours: `w.stage` and so on. */
  words: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** At least one step whose conditions hold for a record known already, when there is something to say of it. */
  steps: z.array(Step).min(1),
  /** Where the record's id is, among what the steps kept: the first that says something. Absent: wherever an id is found. */
  recordId: z.array(Path).optional(),
  /** The record in the CRM's own interface. */
  record: z.string().optional(),
  /** An answer of 2xx that is an error all the same. */
  errorIn: z.array(Test).default([]),
  /** Where the CRM says what is wrong. */
  errorText: z.array(Path).default([]),
  /** Errors that pass: tried again, whatever the status. Every other 4xx and every error inside waits for a person. */
  passing: z.array(Test).default([]),
  duplicate: z.array(Duplicate).default([]),
  /** How a repeat is kept from making a second record; said in the form (`crm.dedupe`). */
  dedupe: z.enum(['webhook-id', 'upsert', 'search-first', 'crm-rules', 'none']),
  /** Whom `dedupe` cannot help: with none of this there is nothing to look a person up by (`crm.doubledWithout` in the form). */
  doubledWithout: z.enum(['email', 'email-and-linkedin']).optional(),
  /** At most so many requests in so many ms. */
  limit: z.object({ requests: z.number(), ms: z.number() }),
  /** The vendor's own headers: how many are left, and in how many seconds there are more. */
  rate: z.object({ left: z.string(), resets: z.string() }).optional(),
  asking: Asking.optional(),
});
export type Preset = z.infer<typeof Preset>;
export type PresetData = z.input<typeof Preset>;
