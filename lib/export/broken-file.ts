/** What may be wrong with a file somebody wants restored; the interface says it in words. */
export const fileFaults = [
  'not-json',
  'truncated',
  'newer',
  'hostile',
  'not-tandem',
  'storage-full',
  'needs-passphrase',
  'wrong-passphrase',
  'altered',
] as const;
export type FileFault = (typeof fileFaults)[number];

/** Thrown from inside a stream of a file, where no value can be returned; those who read it make a value of it. */
export class BrokenFile extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

/** What `read` gives, or the fault of the file it found. */
export async function orFault<T>(read: () => Promise<T>): Promise<T | { refused: FileFault }> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BrokenFile) return { refused: error.fault };
    throw error;
  }
}
