import type { PullVendor } from '../../lib/domain/pull';
import type { Source } from '../../lib/sources/source';
import { useText } from '../ui/i18n-context';
import { Part } from './Part';

export interface SourceChoiceProps {
  sources: readonly Source[];
  onChoose: (vendor: PullVendor) => void;
}

/** Which tool engagement is pulled from, and what each brings. */
export function SourceChoice({ sources, onChoose }: SourceChoiceProps) {
  const t = useText().sources;
  return (
    <Part title={t.choose}>
      <ul className="presets">
        {sources.map(({ vendor, name }) => (
          <li key={vendor}>
            <button type="button" className="preset" data-act={`source-${vendor}`} onClick={() => onChoose(vendor)}>
              <span className="strong">{name}</span>
              <span className="tiny">{t.brings[vendor]}</span>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
