import type { Reading } from '../domain/candidate';
import { isLinkedInHost } from '../domain/identity';
import { withoutCutValues } from './cut-values';
import { gmailThread } from './gmail-thread';
import { linkedInAbsence } from './linkedin-absence';
import { linkedInComments } from './linkedin-comments';
import { linkedInCompany } from './linkedin-company';
import { linkedInConnections } from './linkedin-connections';
import { linkedInMessaging } from './linkedin-messaging';
import { linkedInPeopleSearch } from './linkedin-people-search';
import { linkedInProfileGuest } from './linkedin-profile-guest';
import { linkedInProfileLegacy } from './linkedin-profile-legacy';
import { linkedInProfileMobile } from './linkedin-profile-mobile';
import { linkedInProfileSdui } from './linkedin-profile-sdui';
import { linkedInReactors } from './linkedin-reactors';
import { outlookMessage } from './outlook-message';
import { protonMessage } from './proton-message';
import { hostMatches, type PageReader } from './reader';
import { roundcubeMessageReader } from './roundcube-message';
import { salesNavLead } from './salesnav-lead';
import { salesNavList } from './salesnav-list';
import { noPerson } from './values';
import { webPerson } from './web-person';
import { yahooMessage } from './yahoo-message';
import { zimbraMessage } from './zimbra-message';

/** Every reader, in the order they are asked. Those of any host come last, and never see a host that has its own */
export const readers: readonly PageReader[] = [
  linkedInProfileSdui,
  linkedInProfileLegacy,
  linkedInProfileGuest,
  linkedInProfileMobile,
  linkedInPeopleSearch,
  linkedInConnections,
  linkedInReactors,
  linkedInComments,
  linkedInCompany,
  linkedInMessaging,
  salesNavLead,
  salesNavList,
  gmailThread,
  protonMessage,
  yahooMessage,
  roundcubeMessageReader,
  outlookMessage,
  zimbraMessage,
  webPerson,
];

/** The readers that may know this address: by host and path alone. */
export function readersFor(url: URL): PageReader[] {
  const own = readers.filter((reader) => hostMatches(url.hostname, reader.hosts));
  const asked = own.length ? own : readers.filter((reader) => reader.hosts.length === 0 || reader.selfHosted);
  return asked.filter((reader) => reader.path.test(url.pathname));
}

/**
 * Reads who a page shows. Never throws: a reader's exception is a bug of ours, reported through `report` and shown
 * to people as an unsupported page, with manual entry.
 * @param address the page's address, absolute
 */
export function readPage(doc: Document, address: string, report: (bug: unknown) => void = console.error): Reading {
  if (!URL.canParse(address)) return noPerson('unknown', 'unsupported');
  const url = new URL(address);
  try {
    const reader = readersFor(url).find((candidate) => candidate.detect(doc, url));
    if (reader) return withoutCutValues(reader.read(doc, url), doc);
    if (isLinkedInHost(url.hostname)) return noPerson('unknown', linkedInAbsence(doc, url));
    return noPerson('unknown', url.hostname === 'mail.google.com' ? 'not-ready' : 'unsupported');
  } catch (bug) {
    report(bug);
    return noPerson('unknown', 'unsupported');
  }
}
