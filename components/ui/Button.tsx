import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `go` is the one prominent button of a screen; `danger` erases. */
  look?: 'plain' | 'go' | 'quiet' | 'danger';
  small?: boolean;
  icon?: IconName;
  /** Shows the icon alone; this is what it says to readers and on hover. */
  iconOnly?: string;
  /** Stable name for tests (`data-act`). */
  act?: string;
  /** Why it cannot be used now. It stays focusable so that everyone can read why. */
  why?: string;
}

/** A real button. With `why` it explains itself instead of acting. */
export function Button({
  look = 'plain',
  small,
  icon,
  iconOnly,
  act,
  why,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const names = ['btn', look, small && 'small', iconOnly && 'iconic', className];
  return (
    <button
      type="button"
      className={names.filter(Boolean).join(' ')}
      data-act={act}
      aria-label={iconOnly && why ? `${iconOnly}. ${why}` : iconOnly}
      title={why ?? iconOnly}
      aria-disabled={why ? true : undefined}
      aria-description={why && !iconOnly ? why : undefined}
      onClick={why ? undefined : onClick}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {iconOnly ? null : children}
    </button>
  );
}
