import type { RecipeField } from '../../lib/domain/recipe';
import type { Text } from '../ui/i18n-context';

/** What was just taught, as a sentence. */
export function taughtInWords(t: Text, fields: readonly RecipeField[]): string {
  const names = fields.map((field) => t.lead.fields[field].toLocaleLowerCase(t.language));
  return t.repair.teach.taught(new Intl.ListFormat(t.language).format(names));
}
