import type { PageKind } from './page-kind';
import type { RecipeField } from './recipe';

/**
 * What is to be pointed at in a page. `page`: the `page` of the reading. Without a field the person chooses one. `from`: where
 * "Show me where" was pressed, and the answer is waited for.
 */
export interface PickOrder {
  kind: PageKind;
  page: string;
  field?: RecipeField;
  from: 'card' | 'panel';
}
