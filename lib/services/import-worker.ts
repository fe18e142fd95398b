import { saysDiskFull } from '../domain/disk-full';
import type { Import } from '../domain/import';
import type { Mapping } from '../domain/saved-mapping';
import { knownHeader } from '../import/columns';
import { guess } from '../import/guess';
import type { FromImport, Importer, Progress, ToImport } from '../import/import-protocol';
import { openFile } from '../import/open-file';
import { rowReader } from '../import/read-row';
import type { Guess, OpenedFile } from '../import/row-source';
import { tandemDb } from '../store/db';
import { importsOf } from '../store/imports';
import { keepSearch } from '../store/search/keep';
import { type ReadRow, type Run, runImport } from './import';
import { previewImport } from './import-preview';
import { progressOf } from './import-progress';
import { undoImport } from './undo-import';

/** How often progress is told at most, ms. */
const tellEvery = 100;

/** The import worker's side of the protocol: one file at a time, one thing at a time. */
export function createImportWorker(
  say: (message: FromImport) => void,
  now: () => number,
): (message: ToImport) => Promise<void> {
  /** `fileDate`: ms; that of the first import of the same bytes, so that undated rows say the same again. */
  let open: { file: OpenedFile; guess: Guess; fileDate: number } | undefined;
  let stopped = false;

  const run = (phase: Progress['phase']): Run => {
    const began = now();
    let told = 0;
    stopped = false;
    return {
      stopped: () => stopped,
      tell(done, rows) {
        if (now() - told < tellEvery && done < rows) return;
        told = now();
        say({ is: 'progress', progress: progressOf(phase, done, rows, began, told) });
      },
    };
  };
  const reader = (mapping: Mapping, by: Importer): ReadRow => {
    const { guess: guessed, fileDate } = opened();
    return rowReader(
      mapping,
      guessed.source,
      guessed.columns.map((column) => column.key),
      { now: by.now, fileDate },
    );
  };
  const opened = () => {
    if (!open) throw new Error('no file is open');
    return open;
  };

  async function openIt(given: File): Promise<void> {
    open = undefined;
    const file = await openFile(given, knownHeader);
    if ('refused' in file) return say({ is: 'refused', name: given.name, problem: file.refused });
    const guessed = guess(file.header, file.sample, file.width, file.name);
    const { name, size, rowGuess, traits } = file;
    const before = await importsOf(tandemDb(), file.hash);
    open = { file, guess: guessed, fileDate: before.at(-1)?.fileDate ?? file.modifiedOn ?? now() };
    const hasHeader = file.header !== undefined;
    say({
      is: 'opened',
      opened: { name, size, rowGuess, traits, source: guessed.source, guess: guessed, hasHeader, before },
    });
  }

  async function start(mapping: Mapping, by: Importer): Promise<void> {
    const { file, fileDate } = opened();
    const running = run('import');
    const unfinished = (await importsOf(tandemDb(), file.hash)).find(
      (one) => one.state === 'running' || one.state === 'stopped',
    );
    const done = await runImport(tandemDb(), file, reader(mapping, by), mapping, by, running, unfinished, fileDate);
    if ('fault' in done) return say({ is: 'failed', why: done.fault, import: done.import });
    await index();
    say({ is: 'ended', import: done });
  }

  async function undo(id: string, by: Importer): Promise<void> {
    const done = await undoImport(tandemDb(), id, by, run('undo'));
    await index();
    if (done) say({ is: 'undone', ...done });
    else say({ is: 'failed', why: 'failed' });
  }

  async function index(): Promise<void> {
    run('index').tell(0, 1);
    await keepSearch(now());
  }

  /** Two tabs that import at once would do the same rows twice over. The browser frees the lock when a tab goes. */
  async function alone(work: () => Promise<void>): Promise<void> {
    const locks = globalThis.navigator?.locks;
    if (!locks) return work();
    await locks.request('import', { ifAvailable: true }, (lock) =>
      lock ? work() : say({ is: 'failed', why: 'busy' }),
    );
  }

  async function carryOut(message: ToImport): Promise<void> {
    switch (message.do) {
      case 'open':
        return openIt(message.file);
      case 'preview': {
        const { file } = opened();
        const { mapping, by } = message;
        const preview = await previewImport(tandemDb(), file, reader(mapping, by), by, run('preview'));
        return say({ is: 'previewed', preview });
      }
      case 'start':
        return alone(() => start(message.mapping, message.by));
      case 'undo':
        return alone(() => undo(message.import, message.by));
      case 'stop':
        stopped = true;
    }
  }

  return async (message) => {
    try {
      await carryOut(message);
    } catch (error) {
      console.error('import', error);
      say({
        is: 'failed',
        why: saysDiskFull(error) ? 'storage-full' : 'failed',
        import: await latest(open?.file.hash),
      });
    }
  };
}

/** The import a failure left, as it stands; undefined when there is none or nothing can be read. */
async function latest(hash: string | undefined): Promise<Import | undefined> {
  return hash === undefined ? undefined : (await importsOf(tandemDb(), hash).catch(() => []))[0];
}
