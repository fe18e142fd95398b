import type { CommandName } from './command';
import type { Role } from './role';

const all: readonly Role[] = ['seller', 'marketer', 'rep'];

/** Which roles may do what (design.md, Words: role). `decide` holds people to it; nobody relies on hidden buttons. */
export const mayDo: Record<CommandName, readonly Role[]> = {
  capture: all,
  see: all,
  take: all,
  decline: all,
  merge: all,
  unmerge: all,
  'tell-apart': all,
  edit: all,
  'add-email': all,
  'remove-identity': all,
  note: all,
  undo: all,
  tag: ['marketer'],
  untag: ['marketer'],
  engage: ['marketer'],
  assign: ['marketer', 'rep'],
  touch: ['rep', 'seller'],
  'set-phase': ['rep'],
  answer: ['rep'],
  'move-on': ['marketer', 'rep'],
  'move-back': ['marketer', 'rep'],
  offer: ['marketer'],
  withdraw: ['marketer'],
  recycle: ['marketer'],
  disqualify: ['marketer'],
  wake: ['marketer'],
  archive: ['marketer'],
  accept: ['rep'],
  reject: ['rep'],
  'give-back': ['rep'],
  pause: ['rep', 'marketer'],
  resume: ['rep', 'marketer'],
  remind: all,
  'crm-answer': ['rep'],
  inform: all,
};
/** SQL and opportunity are the rep's own acts. */
export const mayMoveTo: Record<'mql' | 'sql' | 'opportunity', readonly Role[]> = {
  mql: ['marketer', 'rep'],
  sql: ['rep'],
  opportunity: ['rep'],
};
