/** Why a pull ended early. Codes: the interface says them, and what to do, in words. */
export const pullFaults = [
  'unauthorized',
  'forbidden',
  'not-found',
  'refused',
  'rate-limited',
  'unavailable',
  'network',
  'timeout',
  'redirect',
  'not-json',
  'too-big',
  'changed-shape',
  'bad-settings',
  'no-permission',
  'no-key',
  'no-consent',
  'role-may-not',
  'storage-full',
  'failed',
] as const;
export type PullFault = (typeof pullFaults)[number];

/** A fault with what the vendor said (at most 300 characters, no secrets) and until when it wants to be left alone (ms). */
export interface Fault {
  fault: PullFault;
  status?: number;
  said?: string;
  until?: number;
}

/** The faults that only a person can mend: the source stops and says so. */
const stopping: readonly PullFault[] = ['unauthorized', 'forbidden', 'bad-settings', 'no-key', 'role-may-not'];
export const stops = (fault: PullFault | undefined): boolean => fault !== undefined && stopping.includes(fault);
