import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openPicker } from './open-picker';

/** The picker, injected when a person asks to show where a value stands. */
export default defineUnlistedScript(() => openPicker());
