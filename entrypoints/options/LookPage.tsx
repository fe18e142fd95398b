import { LookForm } from '../../components/settings/LookForm';
import type { Settings } from '../../lib/domain/settings';
import { useSave } from './use-save';

/** Language and theme. */
export function LookPage({ settings }: { settings: Settings }) {
  return <LookForm settings={settings} onChange={useSave()} />;
}
