import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { yahooMessage } from './yahoo-message';

describe(yahooMessage.id, () => readsItsPages(yahooMessage.id));
