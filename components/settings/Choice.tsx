import { useId } from 'react';

export interface ChoiceProps {
  kind: 'checkbox' | 'radio';
  name: string;
  label: string;
  /** One sentence on what choosing it means. */
  does?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  act: string;
  invalid?: boolean;
  describedBy?: string;
}

/** A choice as wide as its explanation; the whole of it can be clicked. */
export function Choice({ kind, name, label, does, checked, onChange, act, invalid, describedBy }: ChoiceProps) {
  const id = useId();
  const described = [does && `${id}-does`, describedBy].filter(Boolean).join(' ') || undefined;
  return (
    <label className="choice">
      <input
        type={kind}
        name={name}
        checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={described}
        aria-invalid={kind === 'checkbox' && invalid ? true : undefined}
        data-act={act}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={does ? 'strong' : undefined} id={`${id}-label`}>
        {label}
      </span>
      {does && (
        <span className="does" id={`${id}-does`}>
          {does}
        </span>
      )}
    </label>
  );
}
