import { type AddressFault, addressFault } from '../../lib/domain/endpoint';
import type { Pull } from '../../lib/domain/pull';
import type { Source } from '../../lib/sources/source';

/** How often a source may be asked, in minutes. */
export const rhythms = [15, 60, 360, 1440, 10_080] as const;
export type Rhythm = (typeof rhythms)[number];

/** The form as it stands. An empty key keeps the stored one. */
export interface SourceDraft {
  name: string;
  params: Record<string, string>;
  key: string;
  everyMinutes: Rhythm;
}
export type SourceFault = AddressFault | 'missing' | 'bad-key';

/** The form as it opens, for a stored source or a new one. */
export const draftOfSource = (source: Source, pull: Pull | undefined): SourceDraft => ({
  name: pull?.name ?? source.name,
  params: { ...pull?.params },
  key: '',
  everyMinutes: rhythms.find((one) => one >= (pull?.everyMinutes ?? 60)) ?? 10_080,
});

/** What is wrong with the form, by field (`key` among them); an empty object when it can be saved. `hasKey`: one is stored. */
export function sourceFaults(source: Source, draft: SourceDraft, hasKey: boolean): Record<string, SourceFault> {
  const faults: Record<string, SourceFault> = {};
  for (const { name, kind } of source.fields) {
    const value = draft.params[name]?.trim() ?? '';
    const fault = kind === 'url' ? addressFault(value) : value ? undefined : 'missing';
    if (fault) faults[name] = fault;
  }
  const key = draft.key.trim();
  if (!key && !hasKey) faults.key = 'missing';
  if (key && !/^[\x20-\x7e]{1,500}$/.test(key)) faults.key = 'bad-key';
  return faults;
}
