import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { linkedInCompany } from './linkedin-company';

describe(linkedInCompany.id, () => readsItsPages(linkedInCompany.id));
