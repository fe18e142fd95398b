import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Reading } from '../../lib/domain/candidate';
import { sampleOf } from '../../lib/repair/sample-of';

interface Shared {
  __tandem?: { sample?: { address: string; page: string; taught?: Reading } };
}

/** A page that is busy is not made to wait, nor a sample for ever. */
const patience = { timeout: 3000 };

/**
 * Injected once, after it was told which page it is; its value is the page with everything in it invented, or nothing when the
 * tab shows another page by then.
 */
export default defineUnlistedScript(async () => {
  await new Promise((then) => requestIdleCallback(then, patience));
  const { address, page, taught } = (globalThis as Shared).__tandem?.sample ?? {};
  if (!address || !page || location.href !== address) return undefined;
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return sampleOf(document, address, page, seed, taught);
});
