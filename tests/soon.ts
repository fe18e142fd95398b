import { vi } from 'vitest';

/** Waits until a check passes: as long as a loaded machine may take, for no test is about speed. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 20_000 });
