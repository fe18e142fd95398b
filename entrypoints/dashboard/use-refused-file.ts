import { useText } from '../../components/ui/i18n-context';
import { saveFile } from '../../components/ui/save-file';
import { useToast } from '../../components/ui/Toast';
import type { Import } from '../../lib/domain/import';
import { refusedCsv } from '../../lib/export/refused-csv';
import type { RowFault } from '../../lib/import/row-source';
import { tandemDb } from '../../lib/store/db';
import { refusedRows } from '../../lib/store/imports';

/** Saves the rows an import refused, with the reason beside each, as a CSV of the reader's own country. */
export function useRefusedFile(): (one: Import) => Promise<void> {
  const { imports: t, settings, language } = useText();
  const toast = useToast();
  return async (one) => {
    try {
      const text = refusedCsv(await refusedRows(tandemDb(), one.id), one.header ?? [], {
        head: t.report.refusedHead,
        reason: (why) => t.rowFaults[why as RowFault] ?? why,
        column: (n) => t.columns.column(`${n}`),
        separator: language === 'fr' ? ';' : ',',
      });
      saveFile(t.report.refusedName(one.name.replace(/\.\w+$/, '')), text, 'text/csv');
    } catch (bug) {
      console.error(bug);
      toast({ text: settings.saveFailed, fault: true });
    }
  };
}
