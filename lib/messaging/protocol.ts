import * as z from 'zod';
import type { SampleAnswer } from '../crm/sample-answer';
import { Candidate, LeftOut, type Reading } from '../domain/candidate';
import { Command } from '../domain/command';
import { Contract } from '../domain/contract';
import type { ContractFault } from '../domain/contract-faults';
import { Side } from '../domain/contract-version';
import { Conditions, MapRow } from '../domain/endpoint';
import { keptMarks, ReadMark } from '../domain/health';
import { PageKind } from '../domain/page-kind';
import type { HandoffPlan } from '../domain/plan';
import { PullVendor } from '../domain/pull';
import { type KeptRecipe, Recipe, RecipeField, RecipeUse } from '../domain/recipe';
import type { Refusal } from '../domain/refusal';
import { Role } from '../domain/role';
import { Sample } from '../domain/sample';
import { Settings } from '../domain/settings';
import type { Done, LeadView } from '../domain/view';
import { WordPatch } from '../domain/word';

const Id = z.string().min(1).max(120);
const Identities = z.array(z.string().max(300)).max(10);
const Url = z.string().max(2000);
/** The `page` of a reading: a reader's id, or `unknown`. */
const Page = z.string().min(1).max(60);
const Fields = z.array(RecipeField).max(20);
const Uses = z.array(RecipeUse).max(200);

/** What a page may ask by choice; anything typed belongs in the side panel (a page sees its keystrokes). */
const choices = [
  'tag',
  'untag',
  'engage',
  'touch',
  'set-phase',
  'answer',
  'move-on',
  'move-back',
  'accept',
  'reject',
  'give-back',
  'offer',
  'withdraw',
  'pause',
  'resume',
  'remind',
  'recycle',
  'wake',
  'undo',
  'take',
  'decline',
  'crm-answer',
] as const;
const PageCommand = Command.refine((c) => (choices as readonly string[]).includes(c.do), 'not a choice');

/** What may be asked of many leads at once: nothing that hands over, and nothing that only one person can mean. */
const many = [
  'tag',
  'untag',
  'assign',
  'offer',
  'withdraw',
  'archive',
  'wake',
  'recycle',
  'disqualify',
  'engage',
] as const;
const ManyCommand = Command.refine((c) => (many as readonly string[]).includes(c.do), 'not for many');

/** Messages from a content script: untrusted, only about the page it is on. */
export const fromPage = {
  /** Whom the page shows: records what it shows otherwise than is kept, and gives the lead, if known. */
  'page.look': z.object({ candidate: Candidate }),
  'page.capture': z.object({ candidate: Candidate, without: LeftOut.optional() }),
  /** What handing this page's lead over would send, and what stands in the way. */
  'page.plan': z.object({ identities: Identities, leadId: Id, to: z.enum(['sql', 'opportunity']) }),
  'page.act': z.object({ identities: Identities, leadId: Id, command: PageCommand }),
  /** The pointer or the focus is on the badge: a click may follow, so be awake. */
  'page.near': z.object({}),
  'page.open-card': z.object({}),
  /** Opens the side panel (Chrome) or a small window (Firefox), where typing is private. */
  'page.open-panel': z.object({
    leadId: Id.optional(),
    focus: z.enum(['edit', 'note', 'tag', 'manual', 'lead', 'page']),
  }),
  'page.place-badge': z.object({ place: z.object({ x: z.number(), y: z.number() }) }),
  /** How a reading of this page went, and which recipes it used: health is told. */
  'page.read': z.object({ mark: ReadMark, uses: Uses }),
  /** "Show me where": puts the picker into this tab; asked for one field, or for a choice among them. */
  'page.teach': z.object({ page: Page, field: RecipeField.optional() }),
  /** What the picker made of the spot that was picked; kept, and switched on. */
  'page.taught': z.object({ recipe: Recipe }),
  /** Takes back what was just taught of these fields here; what it replaced is in force again. */
  'page.untaught': z.object({ page: Page, fields: Fields }),
  /** The samples kept of this page's kind, to try a recipe on. */
  'page.samples': z.object({ kind: PageKind }),
  /** Makes a shareable sample of this tab and shows it in the options. */
  'page.make-sample': z.object({ page: Page }),
} as const;

/** Messages from our own pages (side panel, options, welcome). */
export const fromExtension = {
  'lead.act': z.object({ leadId: Id, command: Command }),
  'lead.capture': z.object({ candidate: Candidate, without: LeftOut.optional() }),
  /**
   * Captures people of a list, at most 25 at a time: each with a tag, and what the page shows they did, under a campaign.
   * Each is one transaction; the answer has what was done and what refused, in order.
   */
  'list.capture': z.object({
    people: z.array(Candidate).min(1).max(25),
    tag: Id.optional(),
    campaign: Id.optional(),
    engage: z.boolean(),
  }),
  /** One command on many leads, in one transaction; parts of one act share its id, by which it is taken back. */
  'leads.act': z.object({ leadIds: z.array(Id).min(1).max(500), command: ManyCommand, act: Id }),
  /** Takes the latest part of an act back; `left`: how many parts are still to be. */
  'act.undo': z.object({ act: Id }),
  'leads.erase': z.object({ leadIds: z.array(Id).min(1).max(500) }),
  /** An import, a restore or an undo wrote in a worker: mirror, search and outbox catch up. */
  'data.imported': z.object({}),
  'lead.erase': z.object({ leadId: Id }),
  'word.name': z.object({ kind: z.enum(['tag', 'campaign']), name: z.string().trim().min(1).max(80) }),
  /** Renames, colours, merges or takes off a tag or campaign; the answer has the patch that undoes it. */
  'word.change': z.object({ id: Id, patch: WordPatch }),
  /** Adds somebody to the team, or changes or takes off who is there. */
  'person.save': z.object({
    id: Id.optional(),
    name: z.string().trim().min(1).max(200),
    roles: z.array(Role).max(3),
    gone: z.boolean().optional(),
  }),
  /** Proposes the terms as a new version; signed at once for the sides named. */
  'contract.propose': z.object({
    terms: Contract,
    note: z.string().trim().max(2000).optional(),
    sign: z.array(Side).max(2),
  }),
  'contract.sign': z.object({ version: Id, side: Side }),
  'contract.discard': z.object({ version: Id }),
  'tab.read': z.object({ tabId: z.number().int() }),
  'tab.teach': z.object({ tabId: z.number().int(), page: Page, field: RecipeField.optional() }),
  'tab.untaught': z.object({ tabId: z.number().int(), page: Page, fields: Fields }),
  'tab.make-sample': z.object({ tabId: z.number().int(), page: Page }),
  /** Keeps a recipe, an edited one under its id; it replaces the one of the same page, host and field. */
  'recipe.save': z.object({ recipe: Recipe, on: z.boolean().optional() }),
  /** Switched on again, a recipe is believed anew: why it was set aside, and what it read, is forgotten. */
  'recipe.switch': z.object({ id: Id, on: z.boolean() }),
  'recipe.remove': z.object({ id: Id }),
  /** The answer has the ids that are new here, and the recipes that gave way, to undo it by. */
  'recipes.import': z.object({ recipes: z.array(Recipe).min(1).max(200) }),
  'sample.remove': z.object({ ids: z.array(Id).min(1).max(1000) }),
  'sample.restore': z.object({ sample: Sample }),
  /** The answer has the readings that were forgotten, to take it back by. */
  'health.forget': z.object({ kind: PageKind }),
  'health.restore': z.object({ marks: z.array(ReadMark).max(keptMarks) }),
  'settings.save': z.object({ patch: Settings.partial() }),
  'site.add': z.object({ pattern: z.string().max(300) }),
  'site.remove': z.object({ pattern: z.string().max(300) }),
  /** Saves an endpoint, a new one without `id`. An empty secret or header value keeps the stored one; a replaced `secret` also signs for a day. */
  'endpoint.save': z.object({
    id: Id.optional(),
    name: z.string().trim().max(80).optional(),
    preset: z.string().max(40).optional(),
    params: z.record(z.string().max(40), Url),
    secrets: z.record(z.string().max(40), z.string().max(4000)).optional(),
    headers: z.record(z.string().max(100), z.string().max(4000)),
    secret: z.string().max(200).optional(),
    mapping: z.array(MapRow).max(60).optional(),
    when: Conditions.optional(),
    paused: z.boolean().optional(),
  }),
  'endpoint.remove': z.object({ id: Id }),
  'endpoint.pause': z.object({ id: Id, paused: z.boolean() }),
  /** Sends an invented lead, or a real one as it stands, and gives every request and answer. */
  'endpoint.sample': z.object({ id: Id, leadId: Id.optional() }),
  'handoff.retry': z.object({ handoffs: z.array(Id).min(1).max(20_000) }),
  /** Puts mended values into a handoff that is not delivered, and sends it. */
  'handoff.mend': z.object({ handoff: Id, body: z.string().min(2).max(20_000) }),
  'handoff.ask': z.object({ handoffs: z.array(Id).min(1).max(50) }),
  'lead.plan': z.object({ leadId: Id, to: z.enum(['sql', 'opportunity']) }),
  /** Saves a live source, a new one without `id`, and pulls from it. An empty key keeps the stored one. */
  'pull.save': z.object({
    id: Id.optional(),
    vendor: PullVendor,
    name: z.string().trim().max(80).optional(),
    params: z.record(z.string().max(40), Url),
    key: z.string().max(500).optional(),
    everyMinutes: z.number().int().min(15).max(10_080),
  }),
  'pull.remove': z.object({ id: Id }),
  'pull.pause': z.object({ id: Id, paused: z.boolean() }),
  'pull.now': z.object({ id: Id }),
  'data.erase-all': z.object({}),
  /** The data changed under the background (a restore): rebuild the mirror and look at the outbox. */
  'data.restored': z.object({}),
} as const;

export interface Answers {
  'page.look': { view: LeadView | null; roles: Role[] };
  'page.capture': Done | Refusal;
  'page.act': Done | Refusal;
  'page.near': { ok: true };
  'page.open-card': { ok: true };
  'page.open-panel': { ok: true };
  'page.place-badge': { ok: true };
  'page.read': { ok: true };
  'page.teach': { ok: true } | Refusal;
  'page.taught': { ok: true } | Refusal;
  'page.untaught': { ok: true };
  'page.samples': { samples: Pick<Sample, 'id' | 'html' | 'url'>[] };
  'page.make-sample': { ok: true } | Refusal;
  'tab.teach': { ok: true } | Refusal;
  'tab.untaught': { ok: true };
  'tab.make-sample': { ok: true; id: string } | Refusal;
  'recipe.save': { ok: true } | Refusal;
  'recipe.switch': { ok: true };
  'recipe.remove': { ok: true };
  'recipes.import': { added: string[]; replaced: KeptRecipe[] };
  'sample.remove': { ok: true };
  'sample.restore': { ok: true };
  'health.forget': { marks: ReadMark[] };
  'health.restore': { ok: true };
  'lead.act': Done | Refusal;
  'lead.capture': Done | Refusal;
  'list.capture': { done: Done[]; known: number; failed: Refusal[] };
  'leads.act': { done: number; refused: { leadId: string; refusal: Refusal }[] };
  'act.undo': { left: number };
  'leads.erase': { ok: true };
  'data.imported': { ok: true };
  'lead.erase': { ok: true };
  'word.name': { id: string } | Refusal;
  'word.change': { undo: WordPatch } | Refusal;
  'person.save': { id: string } | Refusal;
  'contract.propose': { version: string } | Refusal | { faults: ContractFault[] };
  'contract.sign': { ok: true } | Refusal;
  'contract.discard': { ok: true } | Refusal;
  'tab.read':
    | z.infer<typeof Reading>
    | (Pick<Reading, 'others' | 'selected' | 'account' | 'page'> & { outcome: 'no-access'; people: readonly [] });
  'settings.save': { ok: true };
  'site.add': { ok: true };
  'site.remove': { ok: true };
  'endpoint.save': { ok: true; id: string; secret?: string } | Refusal;
  'endpoint.remove': { ok: true };
  'endpoint.pause': { ok: true };
  'endpoint.sample': SampleAnswer;
  'handoff.retry': { ok: true };
  'handoff.mend': { ok: true } | Refusal;
  'handoff.ask': { ok: true };
  'lead.plan': { plan: HandoffPlan | null };
  'pull.save': { ok: true; id: string } | Refusal;
  'pull.remove': { ok: true };
  'pull.pause': { ok: true };
  'pull.now': { ok: true };
  'page.plan': { plan: HandoffPlan | null };
  'data.erase-all': { ok: true };
  'data.restored': { ok: true };
}

export const messages = { ...fromPage, ...fromExtension };
export type MessageName = keyof typeof messages;
export type Payload<N extends MessageName> = z.infer<(typeof messages)[N]>;

/** One message on the wire. */
export const Envelope = z.object({ tandem: z.string(), payload: z.unknown() });
