import { createContext, useContext } from 'react';

/** Whether the document is being edited. */
export const Editing = createContext(false);

export interface NumProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  act: string;
  unit?: string;
}

/** A number of the document: bold text, or a small input while it is edited. */
export function Num({ label, value, onChange, min = 0, max = 1000, act, unit }: NumProps) {
  const editing = useContext(Editing);
  if (!editing)
    return (
      <b data-value={act}>
        {value}
        {unit && ` ${unit}`}
      </b>
    );
  return (
    <>
      <input
        className="input num"
        type="number"
        aria-label={label}
        data-act={act}
        min={min}
        max={max}
        value={Number.isFinite(value) ? value : ''}
        onChange={(event) => onChange(Math.max(min, Math.min(max, Math.round(event.currentTarget.valueAsNumber || 0))))}
      />
      {unit && ` ${unit}`}
    </>
  );
}

export interface TickProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  act: string;
}

/** A yes or no of the document; while it is only read, what is not so is left out. */
export function Tick({ label, checked, onChange, act }: TickProps) {
  const editing = useContext(Editing);
  if (!editing) return checked ? <span className="tag">{label}</span> : null;
  return (
    <label className="tick">
      <input
        type="checkbox"
        data-act={act}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
