import * as z from 'zod';
import type { Stage } from '../domain/stage';
import { Moment, Words } from './moment';
import { fullName, type ToldPerson } from './told-person';

const Date_ = Moment.optional().catch(undefined);
const Yes = z
  .string()
  .transform((text) => text === 'true')
  .optional()
  .catch(undefined);

/** HubSpot's default contact properties that are asked for (https://knowledge.hubspot.com/properties/hubspots-default-contact-properties, read 2026-11-29). */
const properties = {
  email: Words,
  firstname: Words,
  lastname: Words,
  jobtitle: Words,
  company: Words,
  country: Words,
  city: Words,
  industry: Words,
  hs_linkedin_url: Words,
  lifecyclestage: Words,
  lastmodifieddate: Date_,
  first_conversion_date: Date_,
  first_conversion_event_name: Words,
  recent_conversion_date: Date_,
  recent_conversion_event_name: Words,
  hs_email_optout: Yes,
  hs_email_hard_bounce_reason_enum: Words,
};
export const hubspotProperties = Object.keys(properties);

export const HubspotContact = z.object({ id: z.string().max(60), properties: z.object(properties) });
export type HubspotContact = z.infer<typeof HubspotContact>;

/** HubSpot's lifecycle stages as ours; portals may rename theirs, and a stage of their own says nothing here. */
const stages: Record<string, Stage> = {
  marketingqualifiedlead: 'mql',
  salesqualifiedlead: 'sql',
  opportunity: 'opportunity',
  customer: 'customer',
  evangelist: 'customer',
};

/** What a contact record tells of a person, without what they did. */
export function hubspotPerson({ id, properties: p }: HubspotContact): Omit<ToldPerson, 'engagements'> {
  return {
    email: p.email,
    linkedIn: p.hs_linkedin_url,
    fields: {
      name: fullName(p.firstname, p.lastname),
      jobTitle: p.jobtitle,
      company: p.company,
      country: p.country,
      location: p.city,
      industry: p.industry,
    },
    url: 'https://app.hubspot.com/',
    crmId: id,
    stage: stages[p.lifecyclestage ?? ''],
    objects: p.hs_email_optout,
    bounced: p.hs_email_hard_bounce_reason_enum !== undefined,
  };
}
