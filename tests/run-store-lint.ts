import { execFile } from 'node:child_process';
import { type Count, failed, passed } from './run-step';

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

const say = (kind: string, one: Finding): void =>
  console.log(`  ${kind} ${one.code}: ${one.message}${one.file ? ` (${one.file}:${one.line ?? 0})` : ''}`);

/** Mozilla's own linter on the Firefox package: an error is a refusal by the store, a warning is worth reading. */
export function storeLint(folder: string): Promise<Count> {
  const args = ['--no-install', 'web-ext', 'lint', '--source-dir', folder, '--output', 'json', '--no-input'];
  return new Promise((resolve) => {
    execFile('npx', args, { maxBuffer: 1e8, shell: process.platform === 'win32' }, (_error, stdout, stderr) => {
      try {
        const found = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { errors: Finding[]; warnings: Finding[] };
        for (const one of found.warnings) say('warning', one);
        for (const one of found.errors) say('ERROR', one);
        console.log(`  ${found.errors.length} errors, ${found.warnings.length} warnings`);
        resolve(found.errors.length ? failed() : passed());
      } catch {
        console.error(`web-ext lint gave no report:\n${stderr}${stdout}`.slice(0, 4000));
        resolve(failed());
      }
    });
  });
}
