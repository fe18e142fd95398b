import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { handoffSchemaText } from '../lib/crm/schema';

/** Writes docs/handoff.schema.json anew from the zod schema: `npx tsx scripts/write-schema.ts`. */
writeFileSync(fileURLToPath(new URL('../docs/handoff.schema.json', import.meta.url)), handoffSchemaText());
