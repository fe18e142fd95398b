import type { Preset } from '../../lib/crm/preset';
import { useText } from '../ui/i18n-context';
import { Part } from './Part';

/** Which CRM: every preset, by how it is reached. */
export function PresetChoice({ presets, onChoose }: { presets: readonly Preset[]; onChoose: (id: string) => void }) {
  const t = useText().crm;
  return (
    <>
      {(['webhook', 'crm', 'tool'] as const).map((group) => (
        <Part key={group} title={t.groups[group]} why={t.groupHints[group]}>
          <ul className="presets">
            {presets
              .filter((one) => one.group === group)
              .map(({ id, name }) => (
                <li key={id}>
                  <button type="button" className="preset" data-act={`preset-${id}`} onClick={() => onChoose(id)}>
                    <span className="strong">{id === 'webhook' ? t.webhook : name}</span>
                    <span className="tiny">{t.presetHints[id as keyof typeof t.presetHints]}</span>
                  </button>
                </li>
              ))}
          </ul>
        </Part>
      ))}
    </>
  );
}
