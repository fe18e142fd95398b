/** Why a command was refused. The interface translates the code; `missing` names requirements, `roles` who may. */
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
  | 'wrong-page'
  | 'storage-full'
  | 'failed';

export interface Refusal {
  refused: RefusalCode;
  missing?: string[];
  roles?: string[];
}

export const refuse = (refused: RefusalCode, more: Omit<Refusal, 'refused'> = {}): Refusal => ({ refused, ...more });

export function isRefusal(x: unknown): x is Refusal {
  return typeof x === 'object' && x !== null && 'refused' in x;
}
