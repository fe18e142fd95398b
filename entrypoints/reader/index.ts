import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../../lib/pages/registry';

/** Injected once when a person asks the side panel to read the page; its value is the reading. */
export default defineUnlistedScript(() => readPage(document, location.href));
