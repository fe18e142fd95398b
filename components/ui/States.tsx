import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import { useText } from './i18n-context';

interface StateProps {
  title: string;
  children?: ReactNode;
  /** What to do about it. */
  action?: ReactNode;
}

/** Nothing here yet; says what to do first. */
export function Empty({ title, children, action, icon = 'person' }: StateProps & { icon?: IconName }) {
  return (
    <div className="state">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children && <p className="muted">{children}</p>}
      {action && <div className="row">{action}</div>}
    </div>
  );
}

/** Something went wrong; says what to do about it. */
export function Fault({ title, children, action }: StateProps) {
  return (
    <div className="state error" role="alert">
      <Icon name="warn" />
      <h2>{title}</h2>
      {children && <p className="muted">{children}</p>}
      {action && <div className="row">{action}</div>}
    </div>
  );
}

/** Something is on its way. */
export function Loading({ children }: { children?: ReactNode }) {
  const t = useText();
  return (
    <div className="state" role="status">
      <span className="spinner" aria-hidden="true" />
      <p className="muted">{children ?? t.common.loading}</p>
    </div>
  );
}
