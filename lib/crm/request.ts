import type { Endpoint } from '../domain/endpoint';
import type { StepAnswers } from '../domain/handoff';
import { format } from './formats';
import type { HandoffPayload } from './payload';
import type { Preset, Step } from './preset';
import { type Context, fill, fillHeader, fillUrl, type Json, lookUp } from './template';

/** A request ready to be sent; `body` is the exact text. */
export interface CrmRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** All a request is made of. `secrets`: the preset's secret fields; `known`: the record's id there, from an earlier handoff. */
export interface Facts {
  preset: Preset;
  endpoint: Pick<Endpoint, 'params' | 'mapping'>;
  secrets: Readonly<Record<string, string>>;
  id: string;
  body: string;
  known?: string;
}

/** Their fields, filled from the handoff by the mapping: `properties.email` makes a tree. */
export function mapped(facts: Facts, payload: HandoffPayload): Record<string, Json> {
  const tree: Record<string, Json> = {};
  const context = { ...payload, id: facts.id, w: wordsOf(facts.preset, payload) };
  const rows = facts.endpoint.mapping.length ? facts.endpoint.mapping : facts.preset.mapping;
  for (const { theirs, ours } of rows) {
    const value = fill(ours, context);
    if (value !== undefined) put(tree, theirs.split('.'), value);
  }
  return tree;
}

function put(tree: Record<string, Json>, [key = '', ...rest]: string[], value: Json): void {
  if (key === '__proto__') return;
  if (!rest.length) {
    tree[key] = value;
    return;
  }
  const branch = tree[key];
  const below = typeof branch === 'object' && branch !== null && !Array.isArray(branch) ? branch : {};
  tree[key] = below;
  put(below, rest, value);
}

/** The CRM's words for this handoff's own, by the payload's path: `stage` → `w.stage`. */
function wordsOf(preset: Preset, payload: HandoffPayload): Record<string, string> {
  const pairs = Object.entries(preset.words).flatMap(([path, words]) => {
    const word = words[String(lookUp(path, payload.data))];
    return word === undefined ? [] : [[path, word] as const];
  });
  return Object.fromEntries(pairs);
}

/** What the placeholders of a chain's steps look into. `s`: what earlier steps kept. */
export function contextOf(facts: Facts, payload: HandoffPayload, done: StepAnswers): Context {
  return {
    ...payload,
    id: facts.id,
    p: { ...facts.endpoint.params, ...facts.secrets },
    f: mapped(facts, payload),
    w: wordsOf(facts.preset, payload),
    s: done,
    crm: { id: facts.known },
    person: format('full-name', payload.data.lead),
  };
}

/** Fields of theirs that must be filled and are not: each list stands for one of its fields. */
export function missingFields(preset: Preset, fields: Record<string, Json>): string[][] {
  return preset.requires.filter((any) => !any.some((path) => lookUp(path, fields) !== undefined));
}

const says = (path: string, context: Context) => {
  const value = lookUp(path, context);
  return value !== undefined && value !== null && value !== '' && value !== false;
};

/** Whether a step is made: all of `when` say something, none of `unless` does. */
export function isAsked({ when = [], unless = [] }: Step, context: Context): boolean {
  return when.every((path) => says(path, context)) && !unless.some((path) => says(path, context));
}

/** One step's request; undefined when the endpoint's settings do not make one. `raw` bodies are the handoff itself. */
export function requestOf(step: Step, context: Context, facts: Facts): CrmRequest | undefined {
  const url = fillUrl(step.url, context);
  if (!url) return undefined;
  const headers: Record<string, string> = {};
  for (const [name, template] of Object.entries(step.headers)) {
    const value = fillHeader(template, context);
    if (value === undefined || /[^\x20-\x7e]/.test(value)) return undefined;
    headers[name] = value;
  }
  if (step.method === 'GET') return { method: 'GET', url, headers };
  return { method: step.method, url, ...bodyOf(step, context, facts, headers) };
}

function bodyOf(step: Step, context: Context, facts: Facts, headers: Record<string, string>) {
  if (step.encoding === 'raw') return { headers: { ...headers, 'content-type': 'application/json' }, body: facts.body };
  const value = fill(step.body ?? {}, context) ?? {};
  if (step.encoding === 'json')
    return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(value) };
  const form = new URLSearchParams();
  for (const [name, one] of Object.entries(value))
    form.set(name, typeof one === 'object' ? JSON.stringify(one) : String(one));
  const type = 'application/x-www-form-urlencoded;charset=UTF-8';
  return { headers: { ...headers, 'content-type': type }, body: form.toString() };
}
