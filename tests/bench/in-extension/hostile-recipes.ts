import '../../../lib/no-eval.ts';
import { hostileRecipes } from '../../../lib/import/hostile-recipes.fakes.ts';
import { readRecipeFile } from '../../../lib/import/recipe-file.ts';

/** The times it took to refuse each hostile file, in ms, the first of each included. */
export async function measure(rounds: number): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  for (const { name, text, code } of hostileRecipes) {
    const file = new File([text()], name);
    times[name] = [];
    for (let round = 0; round < rounds; round++) {
      const from = performance.now();
      const read = await readRecipeFile(file);
      times[name]?.push(performance.now() - from);
      if (!('fault' in read) || read.fault.code !== code) throw new Error(`${name}: ${JSON.stringify(read)}`);
    }
  }
  return times;
}
