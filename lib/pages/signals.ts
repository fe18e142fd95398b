/**
 * The words the readers of this folder rely on, and so the only ones that may stand in a sample of a page
 * (lib/repair/anonymise.ts); everything else in it is invented. Lower case, one run of letters each, grouped by why. A test
 * finds each of them in a source of this folder and sees a reading change without its group.
 */
const words = (text: string): string[] => text.trim().split(/\s+/);

export const markSignals = {
  /** Keys, screens, test ids, classes and ids of LinkedIn's dialects. */
  linkedin: words(`
    linkedin com sdui profile card ref topcard flagshipnav profilecontactdetailsoverlay como pk flagship3 view pagekey public v3 mwlite
    clientpageinstanceid application outlet bpr guid artdeco modal pv contact info text body medium small break words color
    experience top layout title headline basic section container picture member current company org people spacing entity
    lockup subtitle caption mn connection connections name occupation connectionspage connectionslist search result results
    universal template chameleon urn searchresultspeople black social details reactors tab list item msg thread link to
    conversations replaceablecomment comments comment main content update components description meta expandable box
    overlay accent li activity ugcpost share s
  `),
  /** Data attributes and what stands in them (Sales Navigator and others). */
  data: words(`
    data id lead sn feature anonymize person job location headshot photo role x ltr testid test
  `),
  /** Where links and images lead, as far as readers look. */
  addresses: words(`
    in me overlay contact messaging feed posts post recent sales lists company school showcase mynetwork login signup
    checkpoint authwall uas notifications jobs home challenge homepage wall auth guest not found unavailable mail task
    vanityname profileurn miniprofileurn currentcompany signoutoptions displayphoto framedphoto profile ghost logo
    displaybackground mailto data https
  `),
  /** Guest pages' heads, and the JSON within pages. */
  json: words(`
    og image first last type graph mainentity person worksfor member enddate jobtitle sameas email address
    addresslocality contenturl url included publicidentifier entityurn firstname lastname headline dash identity locality
    ld json application canonical
  `),
  /** Marks of webmails. */
  mail: words(`
    adn ii gd hb message legacy messagecontframe header summary adr rcmcontactaddress rcmloginuser username
    messagelist messagebody from replyto reply cc readingpane readingpanecontainerid convid uniquemessagebody recipients
    sender heading userdropdown group pill zimbra shell skin outer zv
  `),
  /** Cards of any page: both generations of hCard. */
  cards: words('h card vcard p n fn org job title role locality u email text begin end adr'),
  /** Classes of what only screen readers are told. */
  hidden: words('visually hidden sr only a11y text'),
};

/** Attributes whose value is a mark: its words are kept where they are signals. In any other one, everything is invented. */
export const markAttributes = words(`
  id class for role type rel property componentkey data-view-name data-sdui-screen data-testid data-test-id data-id
  data-member-id data-anonymize data-sn-view-name data-x-search-result data-chameleon-result-urn data-message-id
  data-legacy-thread-id data-convid data-x--lead--name
`);

/** Hosts of pages that readers know; every other host is invented. */
export const signalHosts =
  /^(.+\.)?(linkedin\.com|licdn\.com|google\.com|outlook\.(live|office|office365)\.com|outlook\.cloud\.microsoft|proton\.me|protonmail\.com|mail\.yahoo\.com)$/;

/** Their names' words; what else stands in a name of theirs is invented, too, but for a country's two letters. */
export const hostWords = words(
  'linkedin licdn www media google mail outlook live office office365 cloud microsoft proton me protonmail yahoo com',
);

/** Words of the interface a reader asks for, kept where they stand just so. */
export const signalPhrases = {
  linkedin: /\|\s*LinkedIn\s*$|^LinkedIn$/,
  label: /^Current company: |\. Click|^Profile photo$/,
  post: /(?:activity|ugcPost|share)(?=[-:]\d{15})/,
};
