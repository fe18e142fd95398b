import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { zimbraMessage } from './zimbra-message';

describe(zimbraMessage.id, () => readsItsPages(zimbraMessage.id));
