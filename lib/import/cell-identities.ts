import { emailIdentity, linkedInIdentity, phoneIdentity, salesNavIdentity } from '../domain/identity';
import { senderName } from '../pages/sender-name';

/** The addresses of a cell, as identities: one, or several (`a@x; b@y`, `Name <a@x>`). Empty when there is none. */
export function emailsIn(cell: string): string[] {
  const only = emailIdentity(cell);
  if (only) return [only];
  if (!cell.includes('@')) return [];
  const found = (cell.match(/[^\s<>()"',;:|/[\]]+@[^\s<>()"',;:|/[\]]+/g) ?? []).flatMap(
    (text) => emailIdentity(text.replace(/^\.+|\.+$/g, '')) ?? [],
  );
  return [...new Set(found)];
}

/** The name that stands before the one address of a cell (`Camille Moreau <camille@…>`); undefined otherwise. */
export function nameBeforeEmail(cell: string): string | undefined {
  const [, shown, address] = /^([^<>]+)<([^<>\s]+@[^<>\s]+)>\s*$/.exec(cell) ?? [];
  return shown && address ? senderName(shown, address) : undefined;
}

/** The profile a cell names: an address of LinkedIn or Sales Navigator, with or without `https://`, or `/in/…`. */
export function linkedInIn(cell: string): string | undefined {
  if (/linkedin\.com\//i.test(cell)) {
    const address = /^https?:\/\//i.test(cell) ? cell : `https://${cell.replace(/^\/*/, '')}`;
    return linkedInIdentity(address) ?? salesNavIdentity(address);
  }
  return /^\/?in\/\S+$/.test(cell) ? linkedInIdentity(`/${cell.replace(/^\//, '')}`) : undefined;
}

/** The numbers of a cell: as identities where their form is international, else as written. `bare`: this tool's have no plus sign. */
export function phonesIn(cell: string, bare: boolean): { identities: string[]; national: string[] } {
  const identities: string[] = [];
  const national: string[] = [];
  for (const part of cell.split(/\s*[;,|]\s*|\s+\/\s+/)) {
    const digits = part.replace(/\D/g, '').length;
    if (digits < 6) continue;
    const identity =
      phoneIdentity(part) ?? (bare && /^[1-9][\d\s.-]*$/.test(part) ? phoneIdentity(`+${part}`) : undefined);
    if (identity) identities.push(identity);
    else national.push(part.slice(0, 40));
  }
  return { identities, national };
}
