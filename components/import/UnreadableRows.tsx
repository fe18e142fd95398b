import { grouped } from '../../lib/i18n/counted';
import type { Preview } from '../../lib/import/import-protocol';
import type { RowFault } from '../../lib/import/row-source';
import { useText } from '../ui/i18n-context';
import { unreadableRows } from './nothing-new';

/** Rows that cannot be read: how many for which reason, and the first of them with number and cells. */
export function UnreadableRows({ faults, unreadable }: Pick<Preview, 'faults' | 'unreadable'>) {
  const { imports: t, language } = useText();
  const total = unreadableRows({ faults });
  if (!total) return null;
  const why = (fault: string) => t.rowFaults[fault as RowFault] ?? fault;
  return (
    <details className="import-unreadable">
      <summary>{t.unreadable(total)}</summary>
      <ul className="plain">
        {Object.entries(faults).map(([fault, n]) => (
          <li key={fault}>{`${grouped(language, n ?? 0)} · ${why(fault)}`}</li>
        ))}
      </ul>
      {unreadable.length < total && <p className="tiny">{t.unreadableFirst(unreadable.length)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="import-scroll" tabIndex={0} aria-label={t.unreadable(total)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              <th scope="col">{t.why}</th>
              <th scope="col">{t.cells}</th>
            </tr>
          </thead>
          <tbody>
            {unreadable.map((one) => (
              <tr key={one.row} data-row={one.row}>
                <td>{grouped(language, one.row)}</td>
                <td>{why(one.why)}</td>
                <td dir="auto">{one.cells.filter(Boolean).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
