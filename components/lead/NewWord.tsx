import { useState } from 'react';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';

export interface NewWordProps {
  label: string;
  act: string;
  /** The name it has already. */
  start?: string;
  onName: (name: string) => void;
}

/** Names a new tag or campaign. Typed, so only in our own pages. */
export function NewWord({ label, act, start, onName }: NewWordProps) {
  const t = useText();
  const [name, setName] = useState(start ?? '');
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
        {start ? t.common.save : t.common.add}
      </Button>
    </form>
  );
}
