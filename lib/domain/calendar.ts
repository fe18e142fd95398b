import * as z from 'zod';

/** Minutes from midnight, local time: `[540, 1080]` is 9:00 to 18:00. */
const Span = z.tuple([z.number().int().min(0).max(1440), z.number().int().min(0).max(1440)]);
/** A day as `2026-11-24`. */
export const Day = z.iso.date();
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const office: [number, number][] = [[540, 1080]];

/**
 * When sales is at work. `france`: the 11 public holidays, computed, with Alsace-Moselle's two more when asked.
 * `country`: another country's holidays, as the days both sides signed (computed by a library when it was chosen).
 */
export const Calendar = z.object({
  timeZone: z.string().max(60).default('Europe/Paris'),
  hours: z.record(z.enum(weekdays), z.array(Span).max(4)).default({
    mon: office,
    tue: office,
    wed: office,
    thu: office,
    fri: office,
    sat: [],
    sun: [],
  }),
  france: z.enum(['none', 'france', 'alsace-moselle']).default('france'),
  country: z
    .object({ code: z.string().max(12), days: z.array(Day).max(600) })
    .nullable()
    .default(null),
  daysOff: z.array(Day).max(200).default([]),
});
export type Calendar = z.infer<typeof Calendar>;
