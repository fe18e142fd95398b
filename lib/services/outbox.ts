import { tandemDb } from '../store/db';
import {
  claimHandoffs,
  holdHandoffs,
  keepSteps,
  nextHandoffAt,
  releaseHandoffs,
  retryHandoffs,
  routeWaitingHandoffs,
  setGate,
  settleHandoffs,
  takeOverHandoffs,
} from '../store/outbox';
import { endpointsInUse } from './endpoint';
import type { OutboxStore } from './outbox-store';

/** The outbox as the handoff service sees it: rows in the main database, secrets in their own. */
export const outbox: OutboxStore = {
  takeOver: takeOverHandoffs,
  route: routeWaitingHandoffs,
  endpoints: endpointsInUse,
  claim: claimHandoffs,
  release: releaseHandoffs,
  keep: keepSteps,
  settle: settleHandoffs,
  nextAt: nextHandoffAt,
  async disable(id, why) {
    await tandemDb().endpoints.update(id, { off: why });
  },
  hold: holdHandoffs,
  retryNow: retryHandoffs,
  gate: setGate,
};
