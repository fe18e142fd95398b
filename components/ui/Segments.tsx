import type { KeyboardEvent } from 'react';

export interface SegmentsProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string; act?: string }[];
  value: T | undefined;
  onChange: (value: T) => void;
  disabled?: boolean;
}

/** A few choices side by side; arrow keys move between them (ARIA radio group pattern). */
export function Segments<T extends string>({ label, options, value, onChange, disabled }: SegmentsProps<T>) {
  const focusable = options.some((o) => o.value === value) ? value : options[0]?.value;
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.currentTarget);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be undone by choosing again nor carry a label inside
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === focusable ? 0 : -1}
          disabled={disabled}
          data-act={option.act}
          onKeyDown={onKeyDown}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
