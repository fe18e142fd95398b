import { useRef, useState } from 'react';
import type { ProgressPart } from '../../components/settings/Progress';
import { now } from '../../lib/clock';
import { askBackup } from '../../lib/services/backup-client';
import type { BackupAnswers } from '../../lib/services/backup-protocol';

type Reading = 'restore' | 'look' | 'merge';

/** A file whose passphrase is being asked for. */
export interface SealedFile {
  fileName: string;
  wrong: boolean;
  answer(passphrase: string | undefined): void;
}

/** Reads files of Tandem in the backup worker; asks for the passphrase of one that takes one, once for each file. */
export function useTandemFile(): {
  read<D extends Reading>(what: D, file: File): Promise<BackupAnswers[D]>;
  progress: ProgressPart | undefined;
  busy: boolean;
  sealed: SealedFile | undefined;
} {
  const [progress, setProgress] = useState<ProgressPart>();
  const [busy, setBusy] = useState(false);
  const [sealed, setSealed] = useState<SealedFile>();
  const known = useRef(new WeakMap<File, string>());

  const ask = (fileName: string, wrong: boolean) =>
    new Promise<string | undefined>((resolve) => setSealed({ fileName, wrong, answer: resolve })).finally(() =>
      setSealed(undefined),
    );
  const read = async <D extends Reading>(what: D, file: File): Promise<BackupAnswers[D]> => {
    setBusy(true);
    try {
      for (let wrong = false; ; ) {
        const passphrase = known.current.get(file);
        const asked = { do: what, file, passphrase, now: now() } as Parameters<typeof askBackup<D>>[0];
        const answer = await askBackup<D>(asked, setProgress);
        setProgress(undefined);
        const refused = 'refused' in answer ? answer.refused : undefined;
        if (refused !== 'needs-passphrase' && refused !== 'wrong-passphrase') return answer;
        wrong = refused === 'wrong-passphrase';
        const typed = await ask(file.name, wrong);
        if (typed === undefined) return answer;
        known.current.set(file, typed);
      }
    } finally {
      setProgress(undefined);
      setBusy(false);
    }
  };
  return { read, progress, busy, sealed };
}
