import * as z from 'zod';
import { Hlc } from './hlc';
import { By, Role } from './role';

/** Somebody of the team: a list the user keeps, for offers and owners. Folds under its own id: the latest wins. */
export const Person = z.object({
  id: z.string().min(1).max(120),
  name: z.string().trim().min(1).max(200),
  roles: z.array(Role).max(3),
  /** Taken off the list; what they own keeps its owner. */
  gone: z.boolean(),
  at: Hlc,
  by: By,
});
export type Person = z.infer<typeof Person>;

/**
 * The id a name gets when a person is first named: blind to case, accents and spacing, so that two machines that name the
 * same person mean the same one. Undefined when nothing is left of the name.
 */
export function personId(name: string): string | undefined {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  // `pool` is whoever takes it first.
  return slug === 'pool' ? 'pool-1' : slug || undefined;
}

/** Who somebody is among the people: chosen, or made of their name; without either, their device. */
export const myId = (settings: { me: string; name: string }, device: string): string =>
  settings.me || personId(settings.name) || `device-${device}`;
