import { useState } from 'react';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';

export interface SavedMappingsProps {
  /** Names of the saved mappings. */
  names: readonly string[];
  /** The one in use, and whether it was chosen by itself. */
  used?: { name: string; byItself: boolean };
  onUse: (name: string | undefined) => void;
  onSave: (name: string) => void;
  onRemove: (name: string) => void;
}

/** Mappings kept by name: used, saved, deleted. */
export function SavedMappings({ names, used, onUse, onSave, onRemove }: SavedMappingsProps) {
  const { imports, common } = useText();
  const t = imports.saved;
  const [name, setName] = useState<string>();
  const clean = name?.trim() ?? '';
  return (
    <section className="stack tight" aria-label={t.title}>
      {names.length > 0 && (
        <div className="row import-saved">
          <div className="grow">
            <SelectField
              label={t.use}
              act="mapping-use"
              value={used?.name ?? ''}
              options={[{ value: '', label: t.none }, ...names.map((value) => ({ value, label: value }))]}
              hint={used?.byItself ? t.byItself(used.name) : undefined}
              onChange={(value) => onUse(value || undefined)}
            />
          </div>
          {used && (
            <Button
              look="quiet"
              icon="close"
              iconOnly={t.remove(used.name)}
              act="mapping-remove"
              onClick={() => onRemove(used.name)}
            />
          )}
        </div>
      )}
      {name === undefined ? (
        <div>
          <Button small look="quiet" icon="plus" act="mapping-save" onClick={() => setName(used?.name ?? '')}>
            {t.save}
          </Button>
        </div>
      ) : (
        <form
          className="row import-saved"
          onSubmit={(event) => {
            event.preventDefault();
            if (!clean) return;
            onSave(clean);
            setName(undefined);
          }}
        >
          <div className="grow">
            <TextField
              label={t.name}
              hint={names.includes(clean) ? t.replace(clean) : undefined}
              act="mapping-name"
              maxLength={80}
              autoFocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <Button type="submit" act="mapping-save-yes" disabled={!clean}>
            {common.save}
          </Button>
          <Button look="quiet" act="mapping-save-no" onClick={() => setName(undefined)}>
            {common.cancel}
          </Button>
        </form>
      )}
    </section>
  );
}
