import { saysDiskFull } from '../domain/disk-full';
import { seal } from '../export/seal';
import { keepSearch } from '../store/search/keep';
import { keptKey } from '../store/secrets';
import type { BackupAnswers, BackupProgress, FromBackup, ToBackup } from './backup-protocol';
import { exportAll } from './export';
import { mergeFile, previewMerge } from './merge';
import { restore } from './restore';
import { undoMerge } from './undo-merge';

/** How often progress is told at most: at every hundredth. */
const step = 0.01;

/** The backup worker's side of the protocol: carries out what is asked and says on `say` how far it is, and what came of it. */
export async function carryOut(ask: ToBackup, say: (message: FromBackup) => void): Promise<void> {
  let told: BackupProgress | undefined;
  const tell = (phase: BackupProgress['phase'], part: number) => {
    if (told?.phase === phase && part < 1 && part - told.part < step) return;
    told = { phase, part };
    say({ is: 'progress', progress: told });
  };
  try {
    const came = await answer(ask, tell);
    // Here, where nobody waits for it, rather than in a page that searches next.
    if ('now' in ask && ask.do !== 'look') await keepSearch(ask.now);
    say({ is: 'done', answer: came });
  } catch (error) {
    console.error('backup', error);
    say({ is: 'failed', full: saysDiskFull(error) });
  }
}

type Tell = (phase: BackupProgress['phase'], part: number) => void;

async function answer(ask: ToBackup, tell: Tell): Promise<BackupAnswers[keyof BackupAnswers]> {
  switch (ask.do) {
    case 'save':
      return save(tell);
    case 'restore':
      return restore(ask.file, ask.now, {
        passphrase: ask.passphrase,
        onProgress: ({ phase, part }) => tell(phase, part),
      });
    case 'look':
      return previewMerge(ask.file, ask.now, {
        passphrase: ask.passphrase,
        onProgress: (part) => tell('checking', part),
      });
    case 'merge':
      return mergeFile(ask.file, ask.now, { passphrase: ask.passphrase, onProgress: (part) => tell('merging', part) });
    case 'undo-merge':
      return { undone: await undoMerge(ask.id, ask.now) };
  }
}

async function save(tell: Tell): Promise<BackupAnswers['save']> {
  const clear = await exportAll((part) => tell('reading', part));
  const key = await keptKey();
  if (!key) return { file: clear, sealed: false };
  const file = await seal(clear, key, (bytes) => tell('sealing', bytes / clear.size));
  return { file, sealed: true };
}
