import { vi } from 'vitest';
import { patience } from './browsers/page-script';

/** Waits until a check passes. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: patience });
