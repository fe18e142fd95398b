import type { Brought, BroughtEngagement } from '../domain/brought';
import type { ReadValue } from '../domain/candidate';
import type { FieldName } from '../domain/field';
import { emailIdentity, linkedInIdentity } from '../domain/identity';
import type { PullVendor } from '../domain/pull';
import type { Stage } from '../domain/stage';
import { cleanName } from '../pages/clean-name';
import { cleanText } from '../pages/clean-text';

/** What a vendor tells of a person, as it stands there. `url`: their page there, when there is one. */
export interface ToldPerson {
  email?: string | null;
  linkedIn?: string | null;
  fields?: Partial<Record<FieldName, string | null>>;
  engagements: BroughtEngagement[];
  url?: string;
  crmId?: string;
  stage?: Stage;
  objects?: boolean;
  bounced?: boolean;
}

const asRead = (value: string): ReadValue => ({ value, way: 'pull', confidence: 'medium' });
const short = (text: string | undefined) => (text && cleanText(text, 200)) || undefined;

/** A person as an import writes them, cleaned and bounded; undefined when neither an address nor a LinkedIn page names them. */
export function toldPerson(vendor: PullVendor, row: number, told: ToldPerson): Brought | undefined {
  const email = emailIdentity(told.email ?? '');
  const identities = [email, linkedInIdentity(told.linkedIn ?? '')].filter((i) => i !== undefined);
  if (!identities.length) return undefined;
  const fields = Object.entries(told.fields ?? {}).flatMap(([name, text]) => {
    const value = name === 'name' ? cleanName(text) : cleanText(text ?? '', 200);
    return value ? [[name, asRead(value)]] : [];
  });
  return {
    row,
    candidate: {
      page: `pull:${vendor}`,
      url: told.url?.slice(0, 2000) ?? '',
      fields: Object.fromEntries(fields),
      emails: email ? [asRead(email.slice('email:'.length))] : [],
      identities,
    },
    engagements: told.engagements.map((one) => ({ ...one, campaign: short(one.campaign), title: short(one.title) })),
    tags: [],
    ...(told.crmId && { crmId: told.crmId }),
    ...(told.stage && { stage: told.stage }),
    ...(told.objects && { objects: true }),
    ...(told.bounced && { bounced: true }),
  };
}

/** The people of a page, numbered from 1. Whoever nothing names is left out. */
export const toldPeople = (vendor: PullVendor, told: readonly ToldPerson[]): Brought[] =>
  told.flatMap((one, i) => toldPerson(vendor, i + 1, one) ?? []);

/** A name of its parts, in the order people write them. */
export const fullName = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' ');

/** A day as vendors want it: YYYY-MM-DD, UTC. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
