import { crmIdIn } from './answer';
import type { Preset, Step, Test } from './preset';
import { type Context, fill, type Json, lookUp } from './template';

/** How one step's answer reads. `kept`: what later steps use; `link`: the record is there already, under this id. */
export type Reading =
  | { is: 'done'; kept: Record<string, Json>; url?: string }
  | { is: 'there'; id?: string }
  | { is: 'error'; passing: boolean; inside: boolean };

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Whether an answer's JSON passes a test. */
export function passes({ path, is, holds }: Test, json: unknown): boolean {
  const value = lookUp(path, json);
  if (is) return is.includes(value as string);
  if (holds) {
    const text = (typeof value === 'string' ? value : JSON.stringify(value ?? '')).toLowerCase();
    return holds.some((word) => text.includes(word.toLowerCase()));
  }
  if (value === undefined || value === null || value === false || value === '') return false;
  return !(typeof value === 'object' && Object.keys(value).length === 0);
}

/** What an answer to a step means. `text`: its first 64 kB. */
export function readStep(preset: Preset, step: Step, status: number, text: string, context: Context): Reading {
  const json = jsonOf(text);
  const fine = status >= 200 && status < 300;
  const inside = fine && preset.errorIn.some((test) => passes(test, json));
  if (!fine || inside) {
    const there = preset.duplicate.find(
      (d) => (!d.status || d.status.includes(status)) && (!d.test || passes(d.test, json)),
    );
    if (there && step.method !== 'GET') {
      const id = there.id ? lookUp(there.id, json) : there.idIn && new RegExp(there.idIn).exec(text)?.[1];
      return { is: 'there', id: id === undefined || id === null || id === '' ? undefined : String(id) };
    }
    return { is: 'error', passing: preset.passing.some((test) => passes(test, json)), inside };
  }
  const kept: Record<string, Json> = {};
  for (const [name, path] of Object.entries(step.keep)) {
    const value = lookUp(path, json);
    if (value !== undefined && value !== null) kept[name] = value as Json;
  }
  for (const [name, { list, field, equals, take }] of Object.entries(step.pick ?? {})) {
    const wanted = fill(equals, context);
    const rows = lookUp(list, json);
    const row = Array.isArray(rows) ? rows.find((one) => String(lookUp(field, one)) === String(wanted)) : undefined;
    const value = lookUp(take, row);
    if (value !== undefined && value !== null) kept[name] = value as Json;
  }
  if (step.needs && !step.needs.some((name) => kept[name] !== undefined))
    return { is: 'error', passing: false, inside: true };
  if (!preset.recordId) {
    const id = crmIdIn(text);
    if (id) kept.id = id;
    const url = lookUp('url', json);
    if (typeof url === 'string' && url.length <= 500 && /^https:\/\//.test(url)) return { is: 'done', kept, url };
  }
  return { is: 'done', kept };
}

/** What the receiver says is wrong, in its own words: at most 500 characters, blanks joined. */
export function saidIn(preset: Preset, text: string): string {
  const json = jsonOf(text);
  for (const path of preset.errorText) {
    const value = lookUp(path, json);
    if (typeof value === 'string' && value.trim()) return short(value);
    if (typeof value === 'object' && value !== null) return short(JSON.stringify(value));
  }
  return short(text.replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' '));
}

const short = (text: string) => {
  const one = [...text.replace(/\s+/g, ' ').trim()];
  return one.length > 500 ? `${one.slice(0, 499).join('')}…` : one.join('');
};
