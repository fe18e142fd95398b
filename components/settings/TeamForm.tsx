import { useState } from 'react';
import type { Role } from '../../lib/domain/event';
import type { Person } from '../../lib/domain/person';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { Part } from './Part';

export interface TeamFormProps {
  people: readonly Person[];
  me: string;
  notify: boolean;
  onSave: (who: { id?: string; name: string; roles: Role[]; gone?: boolean }) => void;
  onMe: (id: string) => void;
  onNotify: (on: boolean) => void;
}

const roles: readonly Role[] = ['seller', 'marketer', 'rep'];

/** The team: names and roles, added and taken off; which of them is me; desktop notifications. */
export function TeamForm({ people, me, notify, onSave, onMe, onNotify }: TeamFormProps) {
  const { settings, common } = useText();
  const t = settings.team;
  const [name, setName] = useState('');
  return (
    <>
      <Part title={t.people} why={t.peopleWhy}>
        <ul className="plain">
          {people.map((p) => (
            <li key={p.id} className="row wrap" data-person={p.id}>
              <b className="grow" dir="auto">
                {p.name} {p.id === me && <span className="tag">{t.me}</span>}
              </b>
              {roles.map((role) => (
                <label key={role} className="tick">
                  <input
                    type="checkbox"
                    data-act={`person-${role}`}
                    checked={p.roles.includes(role)}
                    onChange={(event) =>
                      onSave({
                        id: p.id,
                        name: p.name,
                        roles: roles.filter((r) => (r === role ? event.currentTarget.checked : p.roles.includes(r))),
                      })
                    }
                  />
                  {common.roles[role]}
                </label>
              ))}
              <Button
                look="quiet"
                small
                icon="close"
                iconOnly={t.remove(p.name)}
                act="person-remove"
                onClick={() => onSave({ id: p.id, name: p.name, roles: p.roles, gone: true })}
              />
            </li>
          ))}
          {!people.length && <li className="muted">{t.nobody}</li>}
        </ul>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) onSave({ name: name.trim(), roles: ['rep'] });
            setName('');
          }}
        >
          <TextField
            label={t.add}
            act="person-name"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" icon="plus" act="person-add" disabled={!name.trim()}>
            {common.add}
          </Button>
        </form>
      </Part>
      <Part title={t.meTitle} why={t.meWhy}>
        <SelectField
          label={t.meTitle}
          act="me"
          value={me}
          options={[{ value: '', label: t.meDefault }, ...people.map((p) => ({ value: p.id, label: p.name }))]}
          onChange={onMe}
        />
      </Part>
      <Part title={t.notify} why={t.notifyWhy}>
        <label className="tick">
          <input
            type="checkbox"
            data-act="notify"
            checked={notify}
            onChange={(event) => onNotify(event.currentTarget.checked)}
          />
          {t.notifyLabel}
        </label>
      </Part>
    </>
  );
}
