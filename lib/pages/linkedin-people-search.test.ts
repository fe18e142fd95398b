import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { linkedInPeopleSearch } from './linkedin-people-search';

describe(linkedInPeopleSearch.id, () => readsItsPages(linkedInPeopleSearch.id));
