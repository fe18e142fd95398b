import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { outlookMessage } from './outlook-message';

describe(outlookMessage.id, () => readsItsPages(outlookMessage.id));
