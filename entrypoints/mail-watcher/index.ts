import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mailPageIdentity } from '../../lib/pages/identities';
import { watch } from '../../lib/watch/watch';

/** The watcher of webmails: a script of its own, so that no page carries what only the other pages need. */
export default defineUnlistedScript(() => watch(mailPageIdentity));
