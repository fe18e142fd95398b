import { isRefusal, type Refusal, type RefusalCode } from '../../lib/domain/refusal';

/** Leads in one message: progress is seen, and a stop leaves whole leads only. */
export const chunk = 500;

/** What came of an act on many: how many were done, how many refused and why, and whether somebody stopped it. */
export interface Outcome {
  done: number;
  refused: { refusal: Refusal; n: number }[];
  stopped: boolean;
}

type Answer = { done: number; refused: { leadId: string; refusal: Refusal }[] } | Refusal;

/** Acts on `ids` in chunks, one after the other. A chunk that fails as a whole ends it: what follows would fail too. */
export async function runAct(
  ids: readonly string[],
  step: (some: string[]) => Promise<Answer>,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<Outcome> {
  const refused = new Map<RefusalCode, { refusal: Refusal; n: number }>();
  const refuse = (refusal: Refusal, n = 1) => {
    const before = refused.get(refusal.refused);
    refused.set(refusal.refused, { refusal: before?.refusal ?? refusal, n: (before?.n ?? 0) + n });
  };
  let done = 0;
  let at = 0;
  while (at < ids.length && !signal.aborted) {
    onProgress(at);
    const answer = await step(ids.slice(at, at + chunk)).catch((): Refusal => ({ refused: 'failed' }));
    if (isFailure(answer)) {
      refuse(answer, ids.length - at);
      break;
    }
    done += answer.done;
    for (const one of answer.refused) refuse(one.refusal);
    at += chunk;
  }
  return { done, refused: [...refused.values()].sort((a, b) => b.n - a.n), stopped: signal.aborted && at < ids.length };
}

/** An answer has a list under `refused`, a refusal a code. */
const isFailure = (answer: Answer): answer is Refusal => isRefusal(answer) && typeof answer.refused === 'string';

/** Takes an act back, part by part, until none is left. Gives why it ended before, if it did. */
export async function runUndo(
  step: () => Promise<{ left: number } | Refusal>,
  onLeft: (left: number) => void,
): Promise<Refusal | undefined> {
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const answer = await step().catch((): Refusal => ({ refused: 'failed' }));
    if (isRefusal(answer)) return answer;
    if (answer.left === 0) return undefined;
    if (answer.left >= before) return { refused: 'failed' };
    before = answer.left;
    onLeft(answer.left);
  }
}
