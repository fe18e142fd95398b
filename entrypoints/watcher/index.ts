import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { linkedInPageIdentity } from '../../lib/pages/identities';
import { watch } from '../../lib/watch/watch';

/** The watcher of LinkedIn's pages. */
export default defineUnlistedScript(() => watch(linkedInPageIdentity));
