import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../../lib/pages/registry';
import { selectedPerson } from '../../lib/pages/selected-text';

/** Injected once when a person asks the side panel to read the page; its value is the reading, with what they selected. */
export default defineUnlistedScript(() => {
  const reading = readPage(document, location.href);
  const text = getSelection()?.toString() ?? '';
  const selected = text.trim() ? selectedPerson(text, new URL(location.href)) : undefined;
  return selected ? { ...reading, selected } : reading;
});
