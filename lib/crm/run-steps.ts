import type { StepAnswers } from '../domain/handoff';
import { readStep, saidIn } from './judge';
import type { HandoffPayload } from './payload';
import type { Step } from './preset';
import { type CrmRequest, contextOf, type Facts, isAsked, mapped, missingFields, requestOf } from './request';
import type { CallFault } from './retry';
import { type Context, fillUrl, lookUp } from './template';

/** What came of one request: an answer (the first 64 kB of its text), or why there was none. */
export type Exchange =
  | { status: number; headers: Headers; text: string; whole: boolean; fault?: undefined }
  | { fault: CallFault; status?: number };

export interface Chain {
  call(request: CrmRequest): Promise<Exchange>;
  /** Told after each step that succeeded, before the next: what is kept is not asked for again. */
  keep(done: StepAnswers): Promise<void>;
}

/** How a chain ended. `said`: the receiver's own words. `error`: whether an answer in words is final or passes. */
export type ChainEnd =
  | { is: 'done'; done: StepAnswers; status?: number; crmId?: string; link?: string; said: string; answer?: Headers }
  | { is: 'no'; fault: CallFault | 'missing-field'; said: string }
  | {
      is: 'no';
      status: number;
      said: string;
      answer: Headers;
      error: 'status' | 'inside' | 'passing';
      fault?: undefined;
    };

const payloadOf = (body: string) => JSON.parse(body) as HandoffPayload;

/** Their fields that must be filled and are not, before anything is sent. */
export function lackingFields(facts: Facts): string[][] {
  return missingFields(facts.preset, mapped(facts, payloadOf(facts.body)));
}

/** Whether a step brought what it is there for. A search that found nothing did not: what was made since may be found now. */
const brought = ({ keep, pick }: Step, kept: StepAnswers[string] | undefined): boolean =>
  kept !== undefined && (Object.keys(kept).length > 0 || !Object.keys({ ...keep, ...pick }).length);

/**
 * Makes a handoff's requests one after the other, from the first that did not succeed yet; searches that found nothing are
 * made again, since an answer that never came may have made the record. Never throws for what a receiver does; rejects when
 * `keep` does.
 */
export async function runSteps(facts: Facts, already: StepAnswers, chain: Chain): Promise<ChainEnd> {
  const { preset } = facts;
  const payload = payloadOf(facts.body);
  const lacking = lackingFields(facts);
  if (lacking.length)
    return { is: 'no', fault: 'missing-field', said: lacking.map((any) => any.join(' / ')).join(', ') };
  const end: Extract<ChainEnd, { is: 'done' }> = { is: 'done', done: { ...already }, said: '' };
  let url: string | undefined;
  for (const step of preset.steps) {
    const context = contextOf(facts, payload, end.done);
    if (brought(step, already[step.name]) || !isAsked(step, context)) continue;
    const request = requestOf(step, context, facts);
    if (!request) return { is: 'no', fault: 'bad-settings', said: '' };
    const answer = await chain.call(request);
    if (answer.fault) return { is: 'no', fault: answer.fault, said: '' };
    const { status, headers, text } = answer;
    // What a later step needs may have been in what did not come: asked again, after a search for what was made.
    if (!answer.whole && (step.needs || step.pick) && status < 300) return { is: 'no', fault: 'network', said: '' };
    const read = readStep(preset, step, status, text, context);
    end.said = saidIn(preset, text);
    if (read.is === 'error') {
      const error = read.passing ? 'passing' : read.inside ? 'inside' : 'status';
      return { is: 'no', status, said: end.said, answer: headers, error };
    }
    if (read.is === 'done') url = read.url ?? url;
    // There already: the record is linked to, as if this step had made it.
    const kept = read.is === 'there' ? { ...(read.id && { id: read.id }) } : read.kept;
    end.done = { ...end.done, [step.name]: kept };
    Object.assign(end, { status, answer: headers });
    await chain.keep(end.done);
  }
  const context = contextOf(facts, payload, end.done);
  const crmId = idOf(facts, context, end.done) ?? facts.known;
  return { ...end, crmId, link: url ?? recordLink(facts, crmId) };
}

function idOf({ preset }: Facts, context: Context, done: StepAnswers): string | undefined {
  const values = preset.recordId
    ? preset.recordId.map((path) => lookUp(path, context))
    : Object.values(done).map((kept) => kept.id);
  const id = values.find((value) => value !== undefined && value !== null && value !== '');
  return id === undefined ? undefined : String(id).slice(0, 300);
}

/** Where the record is in the CRM's own interface; undefined when the preset does not know, or not with these settings. */
export function recordLink({ preset, endpoint }: Pick<Facts, 'preset' | 'endpoint'>, id?: string): string | undefined {
  if (!id || !preset.record) return undefined;
  return fillUrl(preset.record, { p: endpoint.params, crm: { id } });
}

/** Every request a handoff would make, as far as it can be told beforehand: what answers bring is shown as `‹step.name›`. */
export function plannedRequests(facts: Facts): { step: Step; request: CrmRequest }[] {
  const payload = payloadOf(facts.body);
  const done: StepAnswers = {};
  const planned: { step: Step; request: CrmRequest }[] = [];
  for (const step of facts.preset.steps) {
    const context = contextOf(facts, payload, done);
    if (!isAsked(step, context)) continue;
    const request = requestOf(step, context, facts);
    if (request) planned.push({ step, request });
    // A search is supposed to find nothing: then the steps that make the record are shown.
    const names = step.needs ?? (Object.keys(step.pick ?? {}).length ? [] : Object.keys(step.keep));
    const found = step.name.startsWith('find') ? [] : names;
    done[step.name] = Object.fromEntries(found.map((name) => [name, `‹${step.name}.${name}›`]));
  }
  return planned;
}
