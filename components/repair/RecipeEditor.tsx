import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeptRecipe, Recipe } from '../../lib/domain/recipe';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { faultInWords } from './fault-in-words';
import { draftOf, readDraft } from './recipe-draft';
import { TriedOn } from './TriedOn';
import type { Tried } from './tried';

export interface RecipeEditorProps {
  recipe: KeptRecipe;
  onTry: (recipe: Recipe) => Tried[];
  onSave: (recipe: Recipe) => Promise<boolean>;
  onClose: () => void;
}

/** A recipe as JSON: checked with every letter, tried on the samples before it is saved. Escape leaves it as it was. */
export function RecipeEditor({ recipe, onTry, onSave, onClose }: RecipeEditorProps) {
  const text = useText();
  const { health: words, lead, common } = text;
  const t = words.editor;
  const [draft, setDraft] = useState(() => draftOf(recipe));
  const area = useRef<HTMLTextAreaElement>(null);
  const read = useMemo(() => readDraft(draft, recipe), [draft, recipe]);
  const fault = 'fault' in read ? faultInWords(text, read.fault) : undefined;
  useEffect(() => area.current?.focus(), []);
  const save = async (): Promise<void> => {
    if ('recipe' in read && (await onSave(read.recipe))) onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape within it cancels, as its button does
    <div
      className="stack"
      data-part="recipe-editor"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <p className="hidden-text">{t.title(lead.fields[recipe.field], words.kinds[recipe.page])}</p>
      <Field label={t.label} hint={t.hint} error={fault?.whole}>
        {(links) => (
          <textarea
            {...links}
            ref={area}
            className="input mono recipe-text"
            dir="ltr"
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            rows={Math.min(24, draft.split('\n').length + 1)}
            value={draft}
            data-act="recipe-text"
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
        )}
      </Field>
      {'recipe' in read && <TriedOn tried={onTry(read.recipe)} />}
      <div className="row wrap">
        <Button look="go" act="save-recipe" why={fault?.what} onClick={() => void save()}>
          {t.save}
        </Button>
        <Button act="cancel-recipe" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}
