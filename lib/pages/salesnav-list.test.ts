import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { salesNavList } from './salesnav-list';

describe(salesNavList.id, () => readsItsPages(salesNavList.id));
