import * as z from 'zod';
import { type MauticEvent, mauticEngagement } from './mautic-event';
import { Words } from './moment';
import { fullName, type ToldPerson } from './told-person';

const Fields = z.object({
  email: Words,
  firstname: Words,
  lastname: Words,
  position: Words,
  company: Words,
  country: Words,
  city: Words,
  linkedin: Words,
});

/** A contact of `GET /api/contacts`. `doNotContact` 1: unsubscribed, 2: bounced, 3: by hand (Mautic's DoNotContact entity). */
export const MauticContact = z.object({
  id: z.coerce.number().int(),
  fields: z.object({ all: Fields }),
  doNotContact: z
    .array(z.object({ reason: z.coerce.number(), channel: z.string() }))
    .optional()
    .catch(undefined),
});
export type MauticContact = z.infer<typeof MauticContact>;

/** A contact and what they did. When they are not to be mailed, the record says why; the event says only when. Undefined when nothing is to be told. */
export function mauticPerson(
  { id, fields: { all }, doNotContact }: MauticContact,
  did: MauticEvent[],
  base: string,
): ToldPerson | undefined {
  const reasons = (doNotContact ?? []).filter(({ channel }) => channel === 'email').map(({ reason }) => reason);
  const bounced = reasons.includes(2);
  const objects = reasons.some((reason) => reason === 1 || reason === 3);
  const engagements = did.flatMap((event) => mauticEngagement(event) ?? []);
  for (const { event, timestamp } of did) {
    if (event === 'email.failed' && bounced) engagements.push({ type: 'bounce', on: timestamp });
    if (event === 'lead.donotcontact' && objects) engagements.push({ type: 'unsubscribe', on: timestamp });
  }
  if (!engagements.length && !(did.length && (objects || bounced))) return undefined;
  return {
    email: all.email,
    linkedIn: all.linkedin,
    fields: {
      name: fullName(all.firstname, all.lastname),
      jobTitle: all.position,
      company: all.company,
      country: all.country,
      location: all.city,
    },
    engagements,
    url: `${base}/s/contacts/view/${id}`,
    objects,
    bounced,
  };
}
