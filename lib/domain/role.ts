import * as z from 'zod';

export const Role = z.enum(['seller', 'marketer', 'rep']);
export type Role = z.infer<typeof Role>;

/** Who did it: the person's name as they gave it, the role they acted in, and their device (`clock`: nobody, time itself). */
export const By = z.object({ user: z.string().max(200), role: Role, device: z.string().max(16) });
export type By = z.infer<typeof By>;

/** What the passing of time does is nobody's act, and the same on every machine. */
export const clockBy: By = { user: '', role: 'marketer', device: 'clock' };
