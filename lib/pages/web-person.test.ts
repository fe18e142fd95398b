import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { webPerson } from './web-person';

describe(webPerson.id, () => readsItsPages(webPerson.id));
