import { YouForm } from '../../components/settings/YouForm';
import type { Settings } from '../../lib/domain/settings';
import { useSave } from './use-save';

/** Who you are. */
export function YouPage({ settings }: { settings: Settings }) {
  const save = useSave();
  return (
    <div className="part">
      <YouForm you={{ name: settings.name, roles: settings.roles }} onSave={save} />
    </div>
  );
}
