import { markAttributes } from '../pages/signals';

/** HTML's and ARIA's own words, and what is done with an attribute by its name. Whatever is not listed may be somebody's word. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements of HTML; a template's, a plugin's and a noscript's content is left out (anonymise.ts). */
export const tags = words(`
  a abbr address area article aside audio b bdi bdo blockquote body br button canvas caption cite code col colgroup data
  datalist dd del details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header
  hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript ol optgroup
  option output p picture pre progress q rp rt ruby s samp script search section select slot small source span strong style
  sub summary sup table tbody td template textarea tfoot th thead time title tr track u ul var video wbr center
`);
export const drawings = words(
  'svg g path circle rect ellipse line polyline polygon text tspan title desc defs use symbol image mask',
);

/** Attributes whose value is one of a few words of the standard's, or a number. */
export const fixed = words(`
  role type rel dir target method tabindex width height colspan rowspan scope hidden disabled checked selected readonly
  required multiple open contenteditable draggable spellcheck translate autocomplete loading charset inputmode size span
  start rows cols controls align valign
`);
/** The words those values may be made of (HTML Living Standard; WAI-ARIA 1.2, roles and states). */
export const fixedWords = words(`
  alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo
  definition dialog directory document feed figure form generic grid gridcell group heading img link list listbox listitem
  log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option presentation
  progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status
  switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem
  true false mixed page step location date time polite assertive off both inline ascending descending other additions all
  horizontal vertical undefined ltr rtl auto col colgroup submit reset text email password number tel url file color range
  hidden radio get post lazy eager blank self parent top nofollow noopener noreferrer utf yes plaintext
`);
/** Attributes that lead somewhere. */
export const links = words('href src action formaction poster cite background longdesc data manifest data-delayed-url');
/** Attributes that run, fetch or draw, or that only a browser's own guard reads: left out. */
export const dropped =
  /^on|^(srcset|imagesrcset|imagesizes|ping|nonce|integrity|is|http-equiv|srcdoc|sizes|media|style|xmlns|jsaction|jslog|jscontroller|jsmodel|jsdata|jsname)/;
/** Attributes that people read, or that say what people wrote. */
export const told = words(
  'title alt aria-label aria-description aria-roledescription aria-valuetext aria-placeholder placeholder value label summary content name email datetime abbr download jid',
);
/** Attributes that name a mark, or the ids of other elements. */
export const marks = words(`
  ${markAttributes.join(' ')} form list headers usemap itemprop itemtype slot part aria-labelledby aria-describedby
  aria-controls aria-owns aria-activedescendant aria-details aria-flowto aria-errormessage lang
`);
/** ARIA's states and properties, whose values are fixed words unless they are listed above. */
export const states = words(`
  aria-atomic aria-autocomplete aria-braillelabel aria-busy aria-checked aria-colcount aria-colindex aria-colspan aria-current
  aria-disabled aria-dropeffect aria-expanded aria-grabbed aria-haspopup aria-hidden aria-invalid aria-keyshortcuts
  aria-level aria-live aria-modal aria-multiline aria-multiselectable aria-orientation aria-posinset aria-pressed
  aria-readonly aria-relevant aria-required aria-rowcount aria-rowindex aria-rowspan aria-selected aria-setsize aria-sort
  aria-valuemax aria-valuemin aria-valuenow
`);
/** Elements whose `name` is a mark of the page's; elsewhere it is somebody's (Gmail's senders). */
export const named = words('meta input form select textarea button iframe map object fieldset output slot');
/** Heads whose content is a key, not a text. */
export const keyed = /^(pageKey|como-.*|linkedin:.*|og:type)$/;
