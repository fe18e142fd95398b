import { type FormEvent, useState } from 'react';
import type { Mode } from '../../lib/domain/settings';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import { ModeField } from './ModeField';
import { Part } from './Part';

export type SiteFault = 'not-an-address' | 'already' | 'denied';

export interface SitesFormProps {
  mode: Mode;
  sites: readonly string[];
  onMode: (mode: Mode) => void;
  /** Called in the click itself, so that the browser lets us ask; says what is wrong, or nothing. */
  onAdd: (address: string) => Promise<SiteFault | undefined>;
  onRemove: (pattern: string) => void;
}

const builtIn = ['LinkedIn', 'Gmail', 'Outlook'];
/** `https://mail.exemple.fr/*` → `mail.exemple.fr`. */
export const siteName = (pattern: string): string => pattern.replace(/^https?:\/\//, '').replace(/\/\*$/, '');

/** How Tandem appears, and on which sites. */
export function SitesForm({ mode, sites, onMode, onAdd, onRemove }: SitesFormProps) {
  const text = useText();
  const t = text.settings.sites;
  return (
    <>
      <Part title={text.settings.mode.label}>
        <ModeField mode={mode} onChange={onMode} />
      </Part>
      <Part title={t.always}>
        <ul className="lines">
          {builtIn.map((name) => (
            <li key={name}>
              <Icon name="check" />
              <span className="grow">{name}</span>
              <span className="tiny">{t.alwaysHint}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.added}>
        {sites.length === 0 ? (
          <p className="muted">{t.none}</p>
        ) : (
          <ul className="lines">
            {sites.map((pattern) => (
              <li key={pattern}>
                <Icon name="mail" />
                <span className="grow">{siteName(pattern)}</span>
                {pattern.startsWith('http:') && <span className="clock soon">{t.unencrypted}</span>}
                <Button
                  look="quiet"
                  icon="close"
                  iconOnly={t.remove(siteName(pattern))}
                  act="remove-site"
                  onClick={() => onRemove(pattern)}
                />
              </li>
            ))}
          </ul>
        )}
        <AddSite onAdd={onAdd} />
      </Part>
    </>
  );
}

function AddSite({ onAdd }: Pick<SitesFormProps, 'onAdd'>) {
  const t = useText().settings.sites;
  const [address, setAddress] = useState('');
  const [fault, setFault] = useState<SiteFault>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = await onAdd(address);
    setFault(wrong);
    if (!wrong) setAddress('');
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={t.address}
        hint={t.addressHint}
        error={fault && t[fault]}
        value={address}
        inputMode="url"
        spellCheck={false}
        autoCapitalize="none"
        act="site-address"
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <div className="ends-left">
        <Button type="submit" act="add-site">
          {t.add}
        </Button>
      </div>
    </form>
  );
}
