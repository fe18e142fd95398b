import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { linkedInMessaging } from './linkedin-messaging';

describe(linkedInMessaging.id, () => readsItsPages(linkedInMessaging.id));
