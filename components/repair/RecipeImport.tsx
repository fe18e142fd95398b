import { useRef } from 'react';
import type { KeptRecipe, Recipe } from '../../lib/domain/recipe';
import type { RecipeFileFault } from '../../lib/import/recipe-file';
import { useFileDrop } from '../import/use-file-drop';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import { faultInWords } from './fault-in-words';
import { planImport } from './import-plan';

/** A file of recipes as it was read, before anything of it is taken. */
export type OpenedRecipes = { name: string } & ({ recipes: Recipe[] } | { fault: RecipeFileFault });

export interface RecipeImportProps {
  opened: OpenedRecipes | undefined;
  kept: readonly KeptRecipe[];
  onFile: (file: File) => void;
  onImport: (recipes: Recipe[]) => void;
  onClose: () => void;
  onExport: () => void;
}

/** A file of recipes, chosen or dropped: what it would add and replace, or why it is not taken. */
export function RecipeImport({ opened, kept, onFile, onImport, onClose, onExport }: RecipeImportProps) {
  const { importing: t, recipes: words } = useText().health;
  const input = useRef<HTMLInputElement>(null);
  const over = useFileDrop(([file]) => file && onFile(file));
  return (
    <div className="stack recipe-import" data-over={over}>
      <div className="row wrap">
        <input
          ref={input}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label={t.choose}
          data-act="recipes-file"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onFile(file);
            event.currentTarget.value = '';
          }}
        />
        <Button act="import-recipes" onClick={() => input.current?.click()}>
          {t.choose}
        </Button>
        {kept.length > 0 && (
          <Button icon="download" act="export-recipes" onClick={onExport}>
            {words.exportAll}
          </Button>
        )}
      </div>
      <p className="tiny" aria-live="polite">
        {over ? t.drop : t.hint}
      </p>
      {opened && 'fault' in opened && <Refused name={opened.name} fault={opened.fault} onClose={onClose} />}
      {opened && 'recipes' in opened && (
        <Preview name={opened.name} recipes={opened.recipes} kept={kept} onImport={onImport} onClose={onClose} />
      )}
    </div>
  );
}

function Refused({ name, fault, onClose }: { name: string; fault: RecipeFileFault; onClose: () => void }) {
  const text = useText();
  const { whole } = faultInWords(text, fault);
  return (
    <div className="note warn row" role="alert" data-refused={fault.code}>
      <Icon name="warn" />
      <div className="grow">
        <p className="strong">{text.health.importing.refusedTitle(name)}</p>
        <p>{whole}</p>
      </div>
      <Button look="quiet" small icon="close" iconOnly={text.common.dismiss} act="recipes-dismiss" onClick={onClose} />
    </div>
  );
}

interface PreviewProps extends Pick<RecipeImportProps, 'kept' | 'onImport' | 'onClose'> {
  name: string;
  recipes: Recipe[];
}

function Preview({ name, recipes, kept, onImport, onClose }: PreviewProps) {
  const { health: words, lead, common } = useText();
  const t = words.importing;
  const planned = planImport(recipes, kept);
  const news = planned.filter(({ how }) => how !== 'same').map(({ recipe }) => recipe);
  return (
    <section className="note stack" aria-label={t.title(name)} data-part="recipes-preview">
      <p className="strong" role="status">
        {t.title(name)}
      </p>
      <ul className="recipe-plan">
        {planned.map(({ recipe, how }) => (
          <li key={recipe.id} data-how={how} data-field={recipe.field}>
            <span className="grow">
              <span className="strong">{lead.fields[recipe.field]}</span>{' '}
              <span className="muted">
                {words.kinds[recipe.page]}
                {recipe.host && ` ${words.recipes.onHost(recipe.host)}`}
              </span>
              <code dir="ltr">{recipe.select[0]?.css}</code>
            </span>
            <span className={how === 'replaces' ? 'clock soon' : 'clock'}>{t[how]}</span>
          </li>
        ))}
      </ul>
      {!news.length && <p>{t.nothingNew}</p>}
      <div className="row wrap">
        {news.length > 0 && (
          <Button look="go" act="recipes-import" onClick={() => onImport(news)}>
            {t.import(news.length)}
          </Button>
        )}
        <Button act="recipes-cancel" onClick={onClose}>
          {news.length ? common.cancel : common.close}
        </Button>
      </div>
    </section>
  );
}
