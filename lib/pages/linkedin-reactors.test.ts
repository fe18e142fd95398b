import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { linkedInReactors } from './linkedin-reactors';

describe(linkedInReactors.id, () => readsItsPages(linkedInReactors.id));
