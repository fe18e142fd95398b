import type { Lead } from './lead';

/** The person's name, else an address of theirs, else an empty string. */
export function displayName(lead: Pick<Lead, 'fields' | 'identities'>): string {
  return lead.fields.name?.value ?? lead.identities.find((i) => i.startsWith('email:'))?.slice(6) ?? '';
}

/** The person's addresses, in order of arrival in the sorted identity list. */
export function emailsOf(lead: Pick<Lead, 'identities'>): string[] {
  return lead.identities.filter((i) => i.startsWith('email:')).map((i) => i.slice(6));
}
