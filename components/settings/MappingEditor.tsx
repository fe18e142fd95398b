import { ourFields } from '../../lib/crm/our-fields';
import type { MapRow } from '../../lib/domain/endpoint';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

export interface MappingEditorProps {
  rows: readonly MapRow[];
  standard: readonly MapRow[];
  /** Rows that cannot be kept, by index. */
  wrong?: readonly number[];
  /** Their fields that are required. */
  required: readonly string[];
  onChange: (rows: MapRow[]) => void;
}

const isOurs = (template: string) => (ourFields as readonly string[]).includes(template);

/** Ours at the left, theirs at the right, a row each. What is not in the list is written as a text with placeholders. */
export function MappingEditor({ rows, standard, wrong = [], required, onChange }: MappingEditorProps) {
  const t = useText().crm;
  const set = (at: number, patch: Partial<MapRow>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...patch } : row)));
  const labels = t.ours as Record<string, string>;
  return (
    <div className="stack tight">
      <div className="map-row tiny" aria-hidden="true">
        <span>{t.oursHead}</span>
        <span>{t.theirsHead}</span>
      </div>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and two may be alike
        <div key={i} className="map-row" data-map={row.theirs}>
          <div className="stack tight">
            <select
              className="input"
              aria-label={`${t.oursHead} ${i + 1}`}
              data-act="map-ours"
              value={isOurs(row.ours) ? row.ours : ''}
              onChange={(event) => set(i, { ours: event.currentTarget.value || (isOurs(row.ours) ? ' ' : row.ours) })}
            >
              {ourFields.map((template) => (
                <option key={template} value={template}>
                  {labels[template]}
                </option>
              ))}
              <option value="">{t.writeIt}</option>
            </select>
            {!isOurs(row.ours) && (
              <input
                className="input mono"
                aria-label={`${t.writeIt} ${i + 1}`}
                data-act="map-text"
                maxLength={500}
                value={row.ours}
                onChange={(event) => set(i, { ours: event.currentTarget.value || ' ' })}
              />
            )}
          </div>
          <input
            className="input mono"
            aria-label={`${t.theirsHead} ${i + 1}`}
            aria-invalid={wrong.includes(i) || undefined}
            data-act="map-theirs"
            maxLength={120}
            spellCheck={false}
            value={row.theirs}
            onChange={(event) => set(i, { theirs: event.currentTarget.value })}
          />
          <Button
            look="quiet"
            icon="close"
            iconOnly={t.removeRow(row.theirs)}
            act="map-remove"
            onClick={() => onChange(rows.filter((_, j) => j !== i))}
          />
        </div>
      ))}
      {wrong.length > 0 && (
        <p className="fault" role="alert">
          {t.mapWrong}
        </p>
      )}
      {required.length > 0 && <p className="tiny">{t.required(required.join(', '))}</p>}
      <div className="row">
        <Button
          look="quiet"
          icon="plus"
          act="map-add"
          disabled={rows.length >= 60}
          onClick={() => onChange([...rows, { theirs: '', ours: '{data.lead.company}' }])}
        >
          {t.addRow}
        </Button>
        {JSON.stringify(rows) !== JSON.stringify(standard) && (
          <Button look="quiet" icon="back" act="map-standard" onClick={() => onChange([...standard])}>
            {t.standardRows}
          </Button>
        )}
      </div>
    </div>
  );
}
