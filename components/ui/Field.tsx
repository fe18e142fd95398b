import { type ComponentProps, type ReactNode, useId } from 'react';

export interface FieldWords {
  label: string;
  hint?: ReactNode;
  /** What is wrong with it, in words. */
  error?: string;
}

/** Attributes that tie a control to its label, hint and error. */
export interface FieldLinks {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** A labelled control: `<Field label="…">{(links) => <input {...links} className="input" />}</Field>`. */
export function Field({ label, hint, error, children }: FieldWords & { children: (links: FieldLinks) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p className="tiny" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="fault" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = FieldWords & Omit<ComponentProps<'input'>, 'id'> & { act?: string };
/** One line of text. Only in our own pages: a page can see what is typed in it. */
export function TextField({ label, hint, error, act, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(links) => <input className={`input ${className ?? ''}`} data-act={act} {...input} {...links} />}
    </Field>
  );
}

type TextAreaProps = FieldWords & Omit<ComponentProps<'textarea'>, 'id'> & { act?: string };
/** Several lines of text. */
export function TextArea({ label, hint, error, act, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(links) => <textarea className="input" data-act={act} {...area} {...links} />}
    </Field>
  );
}

type SelectFieldProps = FieldWords &
  Omit<ComponentProps<'select'>, 'id' | 'onChange' | 'value'> & {
    value: string;
    options: readonly { value: string; label: string }[];
    onChange: (value: string) => void;
    act?: string;
  };
/** A native choice among a few. In the card use Menu or Segments: letters typed in a select are keystrokes too. */
export function SelectField({ label, hint, error, options, onChange, act, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(links) => (
        <select
          className="input"
          data-act={act}
          {...select}
          {...links}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
