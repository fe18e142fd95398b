import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { protonMessage } from './proton-message';

describe(protonMessage.id, () => readsItsPages(protonMessage.id));
