import { useId } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import type { HeaderFault, HeaderRow } from './endpoint-draft';

export interface HeaderRowsProps {
  rows: readonly HeaderRow[];
  fault?: HeaderFault;
  onChange: (rows: HeaderRow[]) => void;
}

/** Extra headers, a row each; a value is masked as it is typed and never shown again. */
export function HeaderRows({ rows, fault, onChange }: HeaderRowsProps) {
  const t = useText().settings.crm;
  const id = useId();
  const set = (key: number, patch: Partial<HeaderRow>): void =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)));
  const wrong =
    fault &&
    (fault.kind === 'bad' ? t.headerBad : fault.kind === 'ours' ? t.headerOurs(fault.name) : t.headerTwice(fault.name));
  return (
    <fieldset className="stack tight">
      <legend className="strong">{t.headers}</legend>
      <p className="tiny">{t.headersHint}</p>
      {rows.map((row) => (
        <div className="header-row" key={row.key}>
          <input
            className="input mono"
            aria-label={t.headerName}
            placeholder={t.headerName}
            value={row.name}
            maxLength={100}
            readOnly={row.kept}
            spellCheck={false}
            autoCapitalize="none"
            aria-describedby={wrong ? `${id}-error` : undefined}
            data-act="header-name"
            onChange={(event) => set(row.key, { name: event.currentTarget.value })}
          />
          <input
            className="input mono"
            type="password"
            autoComplete="new-password"
            aria-label={row.name ? `${t.headerValue}: ${row.name}` : t.headerValue}
            placeholder={row.kept ? t.headerKept : t.headerValue}
            value={row.value}
            maxLength={4000}
            aria-describedby={wrong ? `${id}-error` : undefined}
            data-act="header-value"
            onChange={(event) => set(row.key, { value: event.currentTarget.value })}
          />
          <Button
            look="quiet"
            icon="close"
            iconOnly={t.removeHeader(row.name)}
            act="remove-header"
            onClick={() => onChange(rows.filter((one) => one.key !== row.key))}
          />
        </div>
      ))}
      {wrong && (
        <p className="fault" id={`${id}-error`} role="alert">
          {wrong}
        </p>
      )}
      <div>
        <Button
          look="quiet"
          icon="plus"
          act="add-header"
          disabled={rows.length >= 20}
          onClick={() =>
            onChange([
              ...rows,
              { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, name: '', value: '', kept: false },
            ])
          }
        >
          {t.addHeader}
        </Button>
      </div>
    </fieldset>
  );
}
