import type { ImportStep, QueuedFile } from '../../components/import/import-steps';
import type { Import } from '../../lib/domain/import';
import { type Mapping, type SavedMapping, savedFor } from '../../lib/domain/saved-mapping';
import type { FromImport, Opened, Preview, Progress } from '../../lib/import/import-protocol';
import type { FileProblem } from '../../lib/import/row-source';

/** Where the import page is, and with what. `name`: of the file (or the past import) the step is about. */
export interface ImportFlow {
  step: ImportStep;
  files: readonly QueuedFile[];
  name: string;
  opened?: Opened;
  mapping?: Mapping;
  /** The saved mapping in use, and whether it was chosen by itself. */
  saved?: { name: string; byItself: boolean };
  preview?: Preview;
  progress?: Progress;
  /** Asked to stop; its end is awaited. */
  stopping?: boolean;
  problem?: FileProblem;
  failure?: Extract<FromImport, { is: 'failed' }>['why'];
  ended?: Import;
  kept?: number;
}

export const idleFlow: ImportFlow = { step: 'files', files: [], name: '' };

/** Steps from which the next file may be opened without leaving anything behind. */
export const isFree = ({ step }: ImportFlow): boolean => ['files', 'refused', 'report', 'failed'].includes(step);
/** Work that closing the tab would stop. */
export const isWriting = ({ step }: ImportFlow): boolean => step === 'importing' || step === 'undoing';
export const nextFile = ({ files }: ImportFlow): QueuedFile | undefined =>
  files.find(({ state }) => state === 'waiting');

/** An import of these bytes that was not finished: it can go on. */
export const unfinished = ({ before }: Opened): Import | undefined =>
  before.find(({ state }) => state === 'running' || state === 'stopped');

const marked = (flow: ImportFlow, state: QueuedFile['state']): readonly QueuedFile[] =>
  flow.files.map((one) => (one.state === 'open' ? { ...one, state } : one));

/** Files put at the end of the queue. */
export function queued(flow: ImportFlow, files: readonly File[]): ImportFlow {
  const from = Math.max(-1, ...flow.files.map(({ id }) => id)) + 1;
  const added = files.map((file, i): QueuedFile => ({ id: from + i, file, state: 'waiting' }));
  return { ...flow, files: [...flow.files, ...added] };
}

/** The file at hand is left; it is not imported. */
export const left = (flow: ImportFlow): ImportFlow => ({ ...flow, files: marked(flow, 'left') });

/** Back to where files are chosen; what waits stays. */
export const home = (flow: ImportFlow): ImportFlow => ({
  ...idleFlow,
  files: flow.files.filter(({ state }) => state === 'waiting'),
});

/** A file is being opened; one that failed is opened again with the mapping it had. */
export function opening(flow: ImportFlow, id: number): ImportFlow {
  const again = flow.files.find((one) => one.id === id);
  const files = marked(flow, 'left').map((one): QueuedFile => (one.id === id ? { ...one, state: 'open' } : one));
  return { step: 'opening', files, name: again?.file.name ?? '', ...(again?.state === 'open' && kept(flow)) };
}
const kept = ({ mapping, saved }: ImportFlow) => ({ mapping, saved });

/** What the worker said, taken in. Words that come too late for the step change nothing. */
export function heard(flow: ImportFlow, said: FromImport, mappings: readonly SavedMapping[]): ImportFlow {
  switch (said.is) {
    case 'opened':
      return flow.step === 'opening' ? mapped(flow, said.opened, mappings) : flow;
    case 'refused':
      if (flow.step !== 'opening') return flow;
      return { ...flow, step: 'refused', problem: said.problem, files: marked(flow, 'refused') };
    case 'progress':
      return { ...flow, progress: said.progress };
    case 'previewed':
      if (flow.step !== 'previewing') return flow;
      return flow.stopping || said.preview.stopped
        ? { ...flow, step: 'map', stopping: false }
        : { ...flow, step: 'preview', preview: said.preview };
    case 'ended':
      return { ...flow, step: 'report', ended: said.import, files: marked(flow, 'done'), stopping: false };
    case 'undone':
      return { ...flow, step: 'report', ended: said.import, kept: said.kept, stopping: false };
    case 'failed':
      return { ...flow, step: 'failed', failure: said.why, ended: said.import, stopping: false };
  }
}

/** The file is open: read as an unfinished import of it was, else as one saved for its columns, else as guessed. */
function mapped(flow: ImportFlow, opened: Opened, mappings: readonly SavedMapping[]): ImportFlow {
  const next: ImportFlow = { ...flow, step: 'map', opened, name: opened.name };
  if (flow.mapping) return next;
  const before = unfinished(opened);
  if (before) return { ...next, mapping: before.mapping };
  const { columns, mapping } = opened.guess;
  const keys = columns.map(({ key }) => key);
  const saved = savedFor(mappings, keys, mapping.list);
  return saved
    ? { ...next, mapping: saved.mapping, saved: { name: saved.name, byItself: true } }
    : { ...next, mapping };
}
