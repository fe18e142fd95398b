import type { ReactNode } from 'react';
import { SettingsShell } from '../../components/settings/SettingsShell';
import { SourceCard } from '../../components/settings/SourceCard';
import { SourceChoice } from '../../components/settings/SourceChoice';
import { SourceForm } from '../../components/settings/SourceForm';
import type { Pull, PullVendor } from '../../lib/domain/pull';
import { sourceOf, sources } from '../../lib/sources/registry';

const noop = () => {};
const now = Date.now();
const minute = 60_000;
const pull = (id: string, vendor: PullVendor, name: string, more: Partial<Pull> = {}): Pull => ({
  ...{ id, vendor, name, params: {}, everyMinutes: 60, paused: false, fails: 0 },
  ...{ nextOn: now + 48 * minute, createdOn: 0 },
  ...more,
});
const pulls: [Pull, boolean][] = [
  [pull('1', 'brevo', 'Brevo', { last: { on: now - 12 * minute, people: 128, leads: 9, engagements: 171 } }), true],
  [
    pull('2', 'mautic', 'Mautic de l’agence', { last: { on: now - 3 * minute, people: 0, leads: 0, engagements: 0 } }),
    true,
  ],
  [
    pull('3', 'hubspot', 'HubSpot', {
      ...{ paused: true, fails: 1 },
      last: {
        ...{ on: now - 90 * minute, people: 14, leads: 1, engagements: 14, more: true, fault: 'forbidden' },
        said: 'This app hasn’t been granted all required scopes to make this call: content.',
      },
    }),
    true,
  ],
  [pull('4', 'brevo', 'Brevo, filiale Sud', { nextOn: 0 }), false],
];
const shell = (children: ReactNode) => <SettingsShell section="sources">{children}</SettingsShell>;
const list = () =>
  shell(
    <ul className="sources">
      {pulls.map(([one, access]) => (
        <SourceCard
          key={one.id}
          pull={one}
          access={access}
          hasKey
          vendorName={sourceOf(one.vendor).name}
          now={now}
          onAllow={noop}
          onPullNow={noop}
          onPause={noop}
          onChange={noop}
          onRemove={noop}
        />
      ))}
    </ul>,
  );
const form = (vendor: PullVendor, one?: Pull) => () =>
  shell(<SourceForm source={sourceOf(vendor)} pull={one} hasKey={one !== undefined} onSave={async () => {}} />);

/** Pictures of the live sources. */
export const sourceScreens: Record<string, () => ReactNode> = {
  'wide-crm-sources': list,
  'panel-crm-sources': list,
  'wide-crm-source-choice': () => shell(<SourceChoice sources={sources} onChoose={noop} />),
  'wide-crm-source-mautic': form('mautic'),
  'panel-crm-source-mautic': form('mautic'),
  'wide-crm-source-kept': form('hubspot', pulls[2]?.[0]),
};
