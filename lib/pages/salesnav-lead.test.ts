import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { salesNavLead } from './salesnav-lead';

describe(salesNavLead.id, () => readsItsPages(salesNavLead.id));
