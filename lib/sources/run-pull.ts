import type { Brought } from '../domain/brought';
import { isRefusal, type Refusal } from '../domain/refusal';
import { type CallDeps, callSource } from './call-source';
import { ChangedShape } from './changed-shape';
import type { Fault, PullFault } from './pull-fault';
import type { PullFacts, Source, SourcePage } from './source';

/** A run is bounded: what is left comes with the next. */
const mostPages = 50;

/** What writing a page came to. */
export interface Written {
  leads: number;
  engagements: number;
}

export interface RunDeps extends CallDeps {
  /** Waits until one more request fits under the vendor's limit. */
  take(limit: Source['limit']): Promise<void>;
  /** Writes people; the same ones twice change nothing. */
  bring(people: Brought[]): Promise<Written | Refusal>;
  /** Keeps where the page ended; false when the source was changed or removed meanwhile: the run is over. */
  keep(cursor: string): Promise<boolean>;
  /** Whether the run has gone on for long enough. */
  over(): boolean;
}

/** How a run ended. `more`: there is more to pull at once. */
export interface RunEnd extends Written {
  people: number;
  more: boolean;
  fault?: Fault;
  rest?: number;
}

/**
 * Pulls page by page. Each page is written before its cursor is kept: a killed worker repeats one page and loses none.
 * `text`: the cursor the last run left.
 */
export async function runPull(
  source: Source,
  text: string | undefined,
  asked: Pick<PullFacts, 'params' | 'key' | 'since'>,
  deps: RunDeps,
): Promise<RunEnd> {
  const end: RunEnd = { people: 0, leads: 0, engagements: 0, more: true };
  const secrets = [asked.key];
  const facts: PullFacts = { ...asked, now: deps.now(), resumed: true, memo: new Map() };
  let cursor = text;
  for (let n = 0; end.more && n < mostPages && !deps.over() && end.rest === undefined; n++) {
    const page = await pageOf(source, cursor, facts, secrets, deps, end);
    if ('fault' in page) return { ...end, fault: page };
    if (page.people.length) {
      const written = await deps.bring(page.people);
      if (isRefusal(written)) return { ...end, fault: { fault: refusals[written.refused] ?? 'failed' } };
      end.people += page.people.length;
      end.leads += written.leads;
      end.engagements += written.engagements;
    }
    if (!(await deps.keep(page.cursor))) return { ...end, more: false };
    cursor = page.cursor;
    facts.resumed = false;
    end.more = page.more;
  }
  return end;
}

const refusals: Record<string, PullFault> = {
  'no-consent': 'no-consent',
  'role-may-not': 'role-may-not',
  'storage-full': 'storage-full',
};

async function pageOf(
  source: Source,
  cursor: string | undefined,
  facts: PullFacts,
  secrets: readonly string[],
  deps: RunDeps,
  end: RunEnd,
): Promise<SourcePage | Fault> {
  try {
    const work = source.page(cursor, facts);
    let step = work.next();
    while (!step.done) {
      await deps.take(source.limit);
      const answer = await callSource(step.value, source, secrets, deps);
      if ('fault' in answer) return answer;
      end.rest = answer.rest;
      step = work.next(answer.json);
    }
    return step.value;
  } catch (error) {
    if (error instanceof ChangedShape) return { fault: 'changed-shape', said: error.message };
    throw error;
  }
}
