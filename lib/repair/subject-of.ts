import { emailIdentity, linkedInIdentity, salesNavIdentity } from '../domain/identity';
import { gmailOwners, messagingLink } from '../pages/identities';
import { titleOwners } from '../pages/mail-people';
import type { IllPage } from './ill-page';
import { profileSubject } from './shows-subject';

interface FoundName {
  value?: string;
  element?: Element;
}

/**
 * Who a page shows that the readers do not know, by what recipes read of it; undefined where that is not certain.
 * On a person's own page the address says who it is, and the page must bear it out; in a mail the taught address does, unless it
 * is the mailbox's owner or the readers did understand the message (its other people are known).
 * An empty list: somebody, without anything to know them by.
 */
export function subjectOf(
  { doc, url, kind, reading }: IllPage,
  name: FoundName | undefined,
  email: string | undefined,
): string[] | undefined {
  if (kind === 'linkedin-profile' || kind === 'salesnav-lead' || kind === 'linkedin-messaging') {
    if (!name?.value || !name.element || reading.outcome === 'nobody') return undefined;
    if (kind === 'linkedin-profile') return profileSubject(doc, url, name.value, name.element);
    if (kind === 'linkedin-messaging') return only(linkedInIdentity(messagingLink(doc)?.getAttribute('href') ?? ''));
    return doc.title.includes(name.value) ? only(salesNavIdentity(url.href)) : undefined;
  }
  const identity = email ? emailIdentity(email) : undefined;
  if (kind === 'web-person') return identity ? [identity] : name?.value ? [] : undefined;
  const owners = [...gmailOwners(doc), ...titleOwners(doc)];
  return identity && !reading.others?.length && !owners.includes(identity) ? [identity] : undefined;
}

const only = (identity: string | undefined): string[] | undefined => (identity ? [identity] : undefined);
