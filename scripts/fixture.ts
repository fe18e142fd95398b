import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeFixture } from './make-fixture';

const usage = `Usage: npm run fixture -- FILE [--name NAME] [--folder FOLDER]
Makes a shareable sample a fixture of its reader: the page, and what it must give.
  FILE      a sample saved by Tandem (Settings, Health)
  --name    the fixture's name: lower-case letters, digits and hyphens (default: sample-1, sample-2…)
  --folder  the folder of fixtures (default: lib/pages/fixtures)`;

function fail(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

const parse = () =>
  parseArgs({ allowPositionals: true, options: { name: { type: 'string' }, folder: { type: 'string' } } });

function main(): void {
  let args: ReturnType<typeof parse>;
  try {
    args = parse();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  const [file, more] = args.positionals;
  if (!file || more !== undefined) fail('Name one sample.');
  const folder = args.values.folder ?? fileURLToPath(new URL('../lib/pages/fixtures/', import.meta.url));
  const made = makeFixture({ file, folder, name: args.values.name });
  if ('refused' in made) fail(made.refused);
  console.log(made.said);
}

main();
