import { send } from '../../lib/messaging/extension-client';
import { ImportDesk } from './import-desk';
import { openImportWorker } from './import-port';

let desk: ImportDesk | undefined;

/** The one desk of this page, made at first use: its worker lives on while other pages of the dashboard are looked at. */
export function theImportDesk(): ImportDesk {
  desk ??= new ImportDesk(
    openImportWorker,
    () => void send('data.imported', {}).catch((bug: unknown) => console.error(bug)),
  );
  return desk;
}
