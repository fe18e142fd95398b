/** What a vendor answers, as documented. */
export interface VendorAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** In place of a JSON body: text as it is. */
  text?: string;
}

/**
 * One route of a vendor's HTTP API, as far as Tandem uses it. `path`: an expression on path and query. `body`: a JSON Schema
 * (2020-12) written from the vendor's page named in its `$comment`; of a form, of the object of its fields.
 */
export interface VendorRoute {
  method: 'GET' | 'POST' | 'PATCH';
  path: RegExp;
  headers?: Record<string, RegExp>;
  encoding?: 'form';
  body?: object;
  answers: Record<string, VendorAnswer>;
}

/** `origin`: the vendor's own, where a preset names it. */
export interface Vendor {
  origin?: string;
  routes: Record<string, VendorRoute>;
}

/** A JSON Schema of an object with nothing but these properties. */
export const strict = (properties: object, required: string[] = [], comment?: string) => ({
  ...(comment && { $comment: comment }),
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
export const text = { type: 'string', minLength: 1 };
export const id = { type: 'integer', minimum: 1 };
