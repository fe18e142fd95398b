import type { CrmSays } from '../domain/event';
import type { StepAnswers } from '../domain/handoff';
import { rejectReasons } from '../domain/reasons';
import { passes } from './judge';
import type { HandoffPayload } from './payload';
import { type CrmRequest, contextOf, type Facts, isAsked, requestOf } from './request';
import type { Exchange } from './run-steps';
import { fillUrl, lookUp } from './template';

/** What a CRM says came of a record. `reason`: one of ours, when it uses our code; `words`: its own. */
export interface Said {
  said: CrmSays;
  reason?: (typeof rejectReasons)[number];
  words?: string;
  amount?: number;
  currency?: string;
}

const numberIn = (value: unknown): number | undefined => {
  const n = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof n === 'number' && Number.isFinite(n) && Math.abs(n) <= 1e12 ? n : undefined;
};

/**
 * Asks the CRM what came of a handoff's record. `nothing`: it is open, or the CRM does not say; `unreachable`: no sensible
 * answer, ask again later. Never throws.
 */
export async function askCrm(
  facts: Facts,
  call: (request: CrmRequest) => Promise<Exchange>,
): Promise<Said | 'nothing' | 'unreachable'> {
  const { asking } = facts.preset;
  if (!asking) return 'nothing';
  const payload = JSON.parse(facts.body) as HandoffPayload;
  const done: StepAnswers = {};
  let json: unknown;
  for (const step of asking.steps) {
    const { status: address = '' } = facts.endpoint.params;
    const context = { ...contextOf(facts, payload, done), status: fillUrl(address, { id: facts.id }) };
    if (!isAsked(step, context)) continue;
    const request = requestOf(step, context, facts);
    if (!request) return 'unreachable';
    const answer = await call(request);
    if (answer.fault || answer.status < 200 || answer.status >= 300) return 'unreachable';
    try {
      json = JSON.parse(answer.text);
    } catch {
      return 'unreachable';
    }
    if (facts.preset.errorIn.some((test) => passes(test, json))) return 'unreachable';
    const kept = Object.entries(step.keep).flatMap(([name, path]) => {
      const value = lookUp(path, json);
      return value === undefined || value === null ? [] : [[name, value]];
    });
    done[step.name] = Object.fromEntries(kept);
  }
  const rule = asking.says.find(({ all }) => all.every((test) => passes(test, json)));
  if (!rule) return 'nothing';
  const text = asking.reason && lookUp(asking.reason, json);
  const words = typeof text === 'string' && text.trim() ? text.trim().slice(0, 500) : undefined;
  const reason = rejectReasons.find((one) => one === words);
  const currency = asking.currency && lookUp(asking.currency, json);
  return {
    said: rule.says,
    ...(reason ? { reason } : words && { words }),
    amount: asking.amount ? numberIn(lookUp(asking.amount, json)) : undefined,
    currency: typeof currency === 'string' ? currency.slice(0, 10) : undefined,
  };
}
