import { useState } from 'react';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';

/** Names a new tag or campaign. Typed, so only in our own pages. */
export function NewWord({ label, act, onName }: { label: string; act: string; onName: (name: string) => void }) {
  const t = useText();
  const [name, setName] = useState('');
  return (
    <form
      className="row end"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onName(name.trim());
      }}
    >
      <div className="grow">
        <TextField
          label={label}
          act={act}
          autoFocus
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" act={`${act}-add`} disabled={!name.trim()}>
        {t.common.add}
      </Button>
    </form>
  );
}
