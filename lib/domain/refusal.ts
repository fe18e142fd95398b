/** Why a command was refused. The interface translates the code; `missing` names requirements, `roles` who may.
 * `remaining`: attempts still to be made, none counting before `notBefore` (ms). `by`: who was first. */
export type RefusalCode =
  | 'role-may-not'
  | 'no-consent'
  | 'suppressed'
  | 'no-lead'
  | 'no-identity'
  | 'nothing-to-save'
  | 'not-an-address'
  | 'missing-required'
  | 'reason-required'
  | 'not-next-stage'
  | 'same-stage'
  | 'nothing-to-undo'
  | 'already-handed-off'
  | 'bad-value'
  | 'not-mql'
  | 'is-inactive'
  | 'is-suppressed'
  | 'offer-open'
  | 'offer-answered'
  | 'offer-expired'
  | 'offered-to-another'
  | 'has-owner'
  | 'no-offer'
  | 'answer-first'
  | 'no-such-reason'
  | 'sub-required'
  | 'date-required'
  | 'date-past'
  | 'attempts-missing'
  | 'no-clock'
  | 'no-handoff'
  | 'is-paused'
  | 'not-paused'
  | 'contract-faulty'
  | 'already-signed'
  | 'no-such-version'
  | 'no-word'
  | 'name-taken'
  | 'wrong-page'
  | 'not-this-page'
  | 'no-access'
  | 'sample-too-large'
  | 'no-sample'
  | 'storage-full'
  | 'failed';

export interface Refusal {
  refused: RefusalCode;
  missing?: string[];
  roles?: string[];
  remaining?: number;
  notBefore?: number;
  by?: string;
}

export const refuse = (refused: RefusalCode, more: Omit<Refusal, 'refused'> = {}): Refusal => ({ refused, ...more });

export function isRefusal(x: unknown): x is Refusal {
  return typeof x === 'object' && x !== null && 'refused' in x;
}
