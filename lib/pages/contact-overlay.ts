import type { ReadValue } from '../domain/candidate';
import { linkedInIdentity } from '../domain/identity';
import { mailtoIdentity } from './identities';
import { isShown } from './is-shown';

/** The contact details a profile shows once the user has opened them: server-driven, and the older modal (`#pv-contact-info`). */
const overlays =
  '[data-sdui-screen$="ProfileContactDetailsOverlay"], .artdeco-modal:has(.pv-contact-info, #pv-contact-info)';

/**
 * The addresses in the contact overlay the user has opened; every other `mailto:` on these pages belonged to a recruiter.
 * An overlay that links to somebody else's profile is somebody else's.
 */
export function overlayEmails(doc: Document, identities: string[]): ReadValue[] {
  const open = [...doc.querySelectorAll(overlays)].filter(isShown);
  return open.flatMap((overlay) => {
    const owners = [...overlay.querySelectorAll('a[href*="/in/"]')].map((a) =>
      linkedInIdentity(a.getAttribute('href') ?? ''),
    );
    if (owners.some((owner) => owner && !identities.includes(owner))) return [];
    const found = [...overlay.querySelectorAll('a[href^="mailto:"]')].flatMap((link) => mailtoIdentity(link) ?? []);
    return [...new Set(found)].map((email) => ({
      value: email.slice('email:'.length),
      way: 'contact-overlay',
      confidence: 'medium' as const,
    }));
  });
}
