import { useRef, useState } from 'react';
import type { KeptRecipe, Recipe } from '../../lib/domain/recipe';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import { dayInWords, fullDate } from '../ui/when';
import { RecipeEditor } from './RecipeEditor';
import { TriedOn } from './TriedOn';
import type { Tried } from './tried';

export interface RecipeRowProps {
  recipe: KeptRecipe;
  now: number;
  /** What a recipe reads on the samples kept. */
  onTry: (recipe: Recipe) => Tried[];
  onSwitch: (on: boolean) => void;
  /** True when it was saved. */
  onSave: (recipe: Recipe) => Promise<boolean>;
  onRemove: () => void;
}

/** One recipe: the field, what it rests on, whether it is used; tested, edited and removed here. */
export function RecipeRow({ recipe, now, onTry, onSwitch, onSave, onRemove }: RecipeRowProps) {
  const { health: words, lead, common, language } = useText();
  const t = words.recipes;
  const [open, setOpen] = useState<'test' | 'edit'>();
  const edited = useRef(false);
  const field = lead.fields[recipe.field];
  const kind = words.kinds[recipe.page];
  const [best] = recipe.select;
  const { aside } = recipe;
  const named = (act: string) => ({ 'aria-label': t.nameOf(act, field, kind) });
  return (
    <li className="recipe" data-recipe={recipe.id} data-field={recipe.field} data-aside={aside?.why}>
      <div className="row">
        <h4 className="grow">{field}</h4>
        <label className="check">
          <input
            type="checkbox"
            checked={recipe.on}
            aria-label={t.inUseOf(field, kind)}
            data-act="switch-recipe"
            onChange={(event) => onSwitch(event.currentTarget.checked)}
          />
          <span aria-hidden="true">{t.inUse}</span>
        </label>
      </div>
      <p className="tiny">
        {t.restsOn} <code dir="ltr">{best?.css}</code>{' '}
        {recipe.select.length > 1 && t.othersToo(recipe.select.length - 1)}
        {' · '}
        <time dateTime={new Date(recipe.madeOn).toISOString()} title={fullDate(recipe.madeOn, language)}>
          {t.made(dayInWords(recipe.madeOn, now, language))}
        </time>
        {recipe.host && ` ${t.onHost(recipe.host)}`}
      </p>
      {aside && (
        <div className="note warn row wrap" data-part="aside">
          <Icon name="warn" />
          <p className="grow">
            {t.aside(dayInWords(aside.on, now, language))} {t.asideWhy[aside.why]}
          </p>
          <Button small act="recipe-again" {...named(t.again)} onClick={() => onSwitch(true)}>
            {t.again}
          </Button>
        </div>
      )}
      {open !== 'edit' && (
        <div className="row wrap">
          <Button
            {...{ small: true, look: 'quiet', icon: 'play', act: 'test-recipe' }}
            {...named(t.test)}
            aria-expanded={open === 'test'}
            onClick={() => setOpen(open === 'test' ? undefined : 'test')}
          >
            {t.test}
          </Button>
          <Button
            {...{ small: true, look: 'quiet', icon: 'edit', act: 'edit-recipe' }}
            {...named(t.edit)}
            ref={(button) => {
              // The editor took its place, and the focus with it.
              if (edited.current) button?.focus();
              edited.current = false;
            }}
            onClick={() => setOpen('edit')}
          >
            {t.edit}
          </Button>
          <Button
            {...{ small: true, look: 'quiet', act: 'remove-recipe' }}
            {...named(common.remove)}
            onClick={onRemove}
          >
            {common.remove}
          </Button>
        </div>
      )}
      {open === 'test' && <TriedOn tried={onTry(recipe)} />}
      {open === 'edit' && (
        <RecipeEditor
          recipe={recipe}
          onTry={onTry}
          onSave={onSave}
          onClose={() => {
            edited.current = true;
            setOpen(undefined);
          }}
        />
      )}
    </li>
  );
}
