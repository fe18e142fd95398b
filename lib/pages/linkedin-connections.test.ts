import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { linkedInConnections } from './linkedin-connections';

describe(linkedInConnections.id, () => readsItsPages(linkedInConnections.id));
