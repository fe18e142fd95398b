import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/**
 * One module of in-extension/, bundled with the project's code and Dexie as they ship, as a script to be evaluated in a
 * page of the extension (over the debugger: the page's own policy allows no eval). It leaves what it exports in `bench`.
 */
export async function bundle(name: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { __TEST_BUILD__: 'false', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL(`./in-extension/${name}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const code = built[0]?.output[0].code;
  if (!code) throw new Error(`${name}: nothing was built`);
  return code;
}
