import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import { mappingOf, type SavedMapping } from '../../lib/domain/saved-mapping';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import type { ImportDesk } from './import-desk';
import type { ImportFlow } from './import-flow';

/** What may be done with the saved mappings: used for the file at hand, saved from it, deleted. */
export function useMappings({ mappings }: Settings, { opened, mapping }: ImportFlow, desk: ImportDesk) {
  const { imports, settings } = useText();
  const t = imports.saved;
  const toast = useToast();
  const keep = (kept: SavedMapping[], said: string, undo?: () => void): Promise<void> =>
    send('settings.save', { patch: { mappings: kept } }).then(
      () => toast({ text: said, undo }),
      (bug: unknown) => {
        console.error(bug);
        toast({ text: settings.saveFailed, fault: true });
      },
    );
  return {
    onUse(name: string | undefined): void {
      const chosen = mappings.find((one) => one.name === name);
      if (chosen) desk.map(chosen.mapping, { name: chosen.name, byItself: false });
      else if (opened) desk.map(opened.guess.mapping);
    },
    onSave(name: string): void {
      if (!opened || !mapping) return;
      const of = mappingOf(opened.guess.columns.map(({ key }) => key));
      // The oldest make room: fifty is what the settings hold.
      const others = mappings.filter((one) => one.name !== name).slice(-49);
      void keep([...others, { name, mapping, of }], t.savedAs(name));
      desk.map(mapping, { name, byItself: false });
    },
    onRemove(name: string): void {
      void keep(
        mappings.filter((one) => one.name !== name),
        t.removed(name),
        () => void keep(mappings, t.savedAs(name)),
      );
      if (mapping) desk.map(mapping);
    },
  };
}
