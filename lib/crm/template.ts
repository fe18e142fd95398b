import { type Format, format, isFormat } from './formats';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What placeholders look into: plain data, by path. */
export type Context = Readonly<Record<string, unknown>>;

const placeholder = /\{([^{}]+)\}/g;

/** The value at a path of own properties (`data.lead.emails.0`), or undefined. */
export function lookUp(path: string, context: unknown): unknown {
  let value: unknown = context;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** One placeholder: the first of its `??` alternatives (paths, or texts in quotes) that says something, in a format. */
function valueIn(inside: string, context: Context): unknown {
  const [choices = '', name] = inside.split('|').map((part) => part.trim());
  let value: unknown;
  for (const choice of choices.split('??').map((part) => part.trim())) {
    value = /^'.*'$/.test(choice) ? choice.slice(1, -1) : lookUp(choice, context);
    if (!isBlank(value)) break;
  }
  return isBlank(value) || !name ? value : format(name as Format, value);
}

const asText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/**
 * A template as the value it makes. A string that is one placeholder gives that value as it is, any other the text with
 * its placeholders filled. What a placeholder does not find is left out, of objects and lists alike; `{"$each": path, "as": …}`
 * makes a list of an object's entries (`key`, `value`), `{"$when": path, "as": …}` is there only when the path says something,
 * `{"$merge": "{f}", …}` adds to another object.
 * The result is data: JSON.stringify escapes it, by construction.
 */
export function fill(template: Json, context: Context): Json | undefined {
  if (typeof template === 'string') return fillString(template, context);
  if (typeof template !== 'object' || template === null) return template;
  if (Array.isArray(template)) return template.flatMap((one) => only(fill(one, context)));
  if (typeof template.$each === 'string') {
    const entries = Object.entries((lookUp(template.$each, context) ?? {}) as object);
    return entries.flatMap(([key, value]) => only(fill(template.as ?? null, { ...context, key, value })));
  }
  if (typeof template.$when === 'string')
    return isBlank(lookUp(template.$when, context)) ? undefined : fill(template.as ?? null, context);
  const made: { [key: string]: Json } = {};
  if (typeof template.$merge === 'string') Object.assign(made, fill(template.$merge, context));
  for (const [key, one] of Object.entries(template)) {
    if (key === '$merge') continue;
    const value = fill(one, context);
    if (value !== undefined) made[key] = value;
  }
  return made;
}

const only = (value: Json | undefined): Json[] => (value === undefined ? [] : [value]);

function fillString(template: string, context: Context): Json | undefined {
  const whole = /^\{([^{}]+)\}$/.exec(template);
  if (whole) {
    const value = valueIn(whole[1] as string, context);
    return isBlank(value) ? undefined : (value as Json);
  }
  let found = 0;
  let asked = 0;
  const text = template.replace(placeholder, (_, inside: string) => {
    asked += 1;
    const value = valueIn(inside, context);
    if (isBlank(value)) return '';
    found += 1;
    return asText(value);
  });
  // A text of placeholders that found nothing at all says nothing.
  return asked > 0 && found === 0 ? undefined : text.trim();
}

/** An address: every value is percent-encoded, but that of a leading `{+path}`, an address itself. Undefined when one is missing. */
export function fillUrl(template: string, context: Context): string | undefined {
  let missing = false;
  const url = template.replace(placeholder, (_, inside: string) => {
    const raw = inside.startsWith('+');
    const value = valueIn(raw ? inside.slice(1) : inside, context);
    if (isBlank(value)) missing = true;
    return raw ? asText(value).replace(/\/+$/, '') : encodeURIComponent(asText(value));
  });
  return missing || !URL.canParse(url) ? undefined : url;
}

/** A header's value; `base64` of a whole text is written `{base64:user:password}` with paths. Undefined when one is missing. */
export function fillHeader(template: string, context: Context): string | undefined {
  let missing = false;
  const one = (path: string) => {
    const value = valueIn(path, context);
    if (isBlank(value)) missing = true;
    return asText(value);
  };
  const text = template.replace(placeholder, (_, inside: string) => {
    if (!inside.startsWith('base64:')) return one(inside);
    const bytes = new TextEncoder().encode(inside.slice('base64:'.length).split(':').map(one).join(':'));
    return btoa(String.fromCharCode(...bytes));
  });
  return missing ? undefined : text;
}

/** Every format a template names that there is none of; for checking a mapping before it is kept. */
export function unknownFormats(template: string): string[] {
  return [...template.matchAll(placeholder)].flatMap(([, inside = '']) => {
    const name = inside.split('|')[1]?.trim();
    return name && !isFormat(name) ? [name] : [];
  });
}
