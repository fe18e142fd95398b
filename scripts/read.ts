import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Candidate } from '../lib/domain/candidate';
import { fieldNames } from '../lib/domain/field';
import { readPage } from '../lib/pages/registry';
import { openPage } from './open-page';

const usage =
  'Usage: npm run read -- FILE --url URL\nReads a saved page as the extension would and prints one JSON object.';

function fail(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

/** A candidate as printed: every field by name, null when the page does not show it. */
function printed(read: Candidate) {
  const fields = Object.fromEntries(fieldNames.map((name) => [name, read.fields[name] ?? null]));
  return { ...fields, emails: read.emails.map((email) => email.value), identities: read.identities };
}

function main(): void {
  let args: ReturnType<typeof parse>;
  try {
    args = parse();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  const file = args.positionals[0];
  const { url } = args.values;
  if (!file || args.positionals.length > 1) fail('Name one saved page.');
  if (!url || !URL.canParse(url) || !/^https?:/.test(url))
    fail('Name the address the page was saved from (--url https://…).');
  if (!existsSync(file)) fail(`No such file: ${file}`);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    fail(`Cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  }
  const { window } = openPage(new TextDecoder('utf-8').decode(bytes), url);
  const reading = readPage(window.document, url);
  console.log(
    JSON.stringify({ page: reading.page, outcome: reading.outcome, people: reading.people.map(printed) }, null, 2),
  );
  window.close();
}

const parse = () => parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });

main();
