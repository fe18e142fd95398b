import type { Import } from '../../lib/domain/import';
import type { Mapping, SavedMapping } from '../../lib/domain/saved-mapping';
import type { FromImport, Importer, ToImport } from '../../lib/import/import-protocol';
import {
  heard,
  home,
  type ImportFlow,
  idleFlow,
  isFree,
  isWriting,
  left,
  nextFile,
  opening,
  queued,
} from './import-flow';

/** What the desk needs of a worker. */
export interface ImportWorker {
  postMessage(said: ToImport): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromImport>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * The import page's state and its worker, outside of React: looking at another page of the dashboard stops no import.
 * `onChanged`: leads were written or taken back.
 */
export class ImportDesk {
  #flow = idleFlow;
  #worker: ImportWorker | undefined;
  #mappings: readonly SavedMapping[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly makeWorker: () => ImportWorker,
    readonly onChanged: () => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly get = (): ImportFlow => this.#flow;

  /** `mappings`: the saved ones, one of which may fit. */
  add(files: readonly File[], mappings: readonly SavedMapping[]): void {
    this.#set(queued(this.#flow, files));
    if (isFree(this.#flow)) this.next(mappings);
  }
  /** Opens the next file that waits; without one, back to where files are chosen. */
  next(mappings: readonly SavedMapping[]): void {
    const next = nextFile(this.#flow);
    if (next) this.#open(next.id, mappings);
    else this.home();
  }
  /** Opens the file at hand again, after a failure. */
  again(mappings: readonly SavedMapping[]): void {
    const open = this.#flow.files.find(({ state }) => state === 'open');
    if (open) this.#open(open.id, mappings);
    else this.home();
  }
  /** Takes a file that waits out of the queue. */
  drop(id: number): void {
    this.#set({ ...this.#flow, files: this.#flow.files.filter((one) => one.id !== id || one.state !== 'waiting') });
  }
  leave(mappings: readonly SavedMapping[]): void {
    this.#set(left(this.#flow));
    this.next(mappings);
  }
  home(): void {
    this.#set(home(this.#flow));
  }
  map(mapping: Mapping, saved?: ImportFlow['saved']): void {
    this.#set({ ...this.#flow, mapping, saved });
  }
  preview(by: Importer): void {
    const { mapping } = this.#flow;
    if (!mapping) return;
    this.#set({ ...this.#flow, step: 'previewing', progress: undefined, stopping: false });
    this.#say({ do: 'preview', mapping, by });
  }
  columns(): void {
    this.#set({ ...this.#flow, step: 'map' });
  }
  start(by: Importer, mapping = this.#flow.mapping): void {
    if (!mapping) return;
    this.#set({ ...this.#flow, step: 'importing', progress: undefined, stopping: false });
    this.#say({ do: 'start', mapping, by });
  }
  stop(): void {
    this.#set({ ...this.#flow, stopping: true });
    this.#say({ do: 'stop' });
  }
  undo(one: Import, by: Importer): void {
    this.#set({ ...this.#flow, step: 'undoing', name: one.name, progress: undefined, stopping: false });
    this.#say({ do: 'undo', import: one.id, by });
  }

  #open(id: number, mappings: readonly SavedMapping[]): void {
    this.#mappings = mappings;
    this.#set(opening(this.#flow, id));
    const file = this.#flow.files.find((one) => one.id === id)?.file;
    if (file) this.#say({ do: 'open', file });
  }
  #say(said: ToImport): void {
    this.#worker ??= this.#make();
    this.#worker.postMessage(said);
  }
  #make(): ImportWorker {
    const worker = this.makeWorker();
    worker.onmessage = ({ data }) => {
      this.#set(heard(this.#flow, data, this.#mappings));
      if (data.is === 'ended' || data.is === 'undone' || (data.is === 'failed' && data.import)) this.onChanged();
    };
    // A worker that broke is not asked again; what it had written stands.
    worker.onerror = (event) => {
      console.error(event.message);
      worker.terminate();
      this.#worker = undefined;
      this.#set(heard(this.#flow, { is: 'failed', why: 'failed' }, this.#mappings));
      this.onChanged();
    };
    return worker;
  }
  #set(flow: ImportFlow): void {
    if (isWriting(flow) !== isWriting(this.#flow)) this.#guard(isWriting(flow));
    this.#flow = flow;
    for (const listener of this.#listeners) listener();
  }
  /** The browser asks before it closes the tab while something is being written. */
  #guard(on: boolean): void {
    if (on) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }
}
const ask = (event: Event): void => event.preventDefault();
