import * as z from 'zod';
import { HandoffPayload } from './payload';

/** The published JSON Schema (2020-12) of a handoff's body, as docs/handoff.schema.json holds it. Open to new properties. */
export function handoffSchemaText(): string {
  const schema = z.toJSONSchema(HandoffPayload, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
