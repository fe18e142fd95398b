import { useId } from 'react';
import { Role } from '../../lib/domain/event';
import { useText } from '../ui/i18n-context';
import { Choice } from './Choice';

export interface RolesFieldProps {
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
  error?: string;
}

/** What someone does; several answers are fine, each explained in a sentence. */
export function RolesField({ roles, onChange, error }: RolesFieldProps) {
  const t = useText().settings.you;
  const id = useId();
  const does = { seller: t.sellerDoes, marketer: t.marketerDoes, rep: t.repDoes };
  const toggle = (role: Role, on: boolean): void =>
    onChange(Role.options.filter((one) => (one === role ? on : roles.includes(one))));
  return (
    <fieldset className="stack tight">
      <legend className="strong">{t.roles}</legend>
      <p className="tiny" id={`${id}-hint`}>
        {t.rolesHint}
      </p>
      <div className="choices">
        {Role.options.map((role) => (
          <Choice
            key={role}
            kind="checkbox"
            name="role"
            label={t[role]}
            does={does[role]}
            checked={roles.includes(role)}
            onChange={(on) => toggle(role, on)}
            act={`role-${role}`}
            invalid={Boolean(error)}
            describedBy={error ? `${id}-error` : undefined}
          />
        ))}
      </div>
      {error && (
        <p className="fault" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
