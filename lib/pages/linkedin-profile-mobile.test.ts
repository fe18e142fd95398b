import { describe } from 'vitest';
import { readsItsPages } from './fixtures/told';
import { linkedInProfileMobile } from './linkedin-profile-mobile';

const { id } = linkedInProfileMobile;

describe(id, () => {
  readsItsPages(id);
});
