import type { FileProblem } from './row-source';

/** Thrown inside the reading of a file that cannot be read; `openFile` gives its problem back as a value. */
export class FileRefused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}
