import { tick } from '../domain/hlc';
import type { StoreState, TandemDb } from './db';

const deviceId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 8);

/** The clock, revision and sequence counters, read inside a transaction; made at first use. */
export async function readState(db: TandemDb): Promise<StoreState> {
  const kept = await db.meta.get('state');
  if (kept?.key === 'state') return { ...kept };
  return { key: 'state', clock: '', rev: 0, seq: 0, device: deviceId() };
}

/** Moves the clock on and returns the stamp. Changes `state`, which the caller writes back. */
export function stamp(state: StoreState, now: number): string {
  state.seenOn = now;
  state.clock = tick(state.clock || undefined, now, state.device);
  return state.clock;
}
