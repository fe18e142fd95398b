import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { linkedInComments } from './linkedin-comments';

describe(linkedInComments.id, () => readsItsPages(linkedInComments.id));
