import { BrokenFile } from './broken-file';
import { fileKey, type PassphraseKey, passphraseKey } from './passphrase-key';
import { checkParams, chunkParams, headerSum, SealedHeader, sealedEnd, sealedVersion } from './sealed-header';

const start = '{"tandem":"sealed"';
const tagSize = 16;

/** True for a file that needs a passphrase. */
export const isSealed = async (file: Blob): Promise<boolean> => (await file.slice(0, start.length).text()) === start;

/** A sealed file whose passphrase was right: its clear bytes, any number of times. */
export interface Unsealed {
  by: PassphraseKey;
  /** @param onRead told how many bytes of the file are read. Errors with BrokenFile where the file is not what was sealed. */
  stream(onRead?: (bytes: number) => void): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Tries a passphrase. Throws BrokenFile: newer, truncated, altered, needs-passphrase or wrong-passphrase. */
export async function unseal(file: Blob, passphrase: string | undefined): Promise<Unsealed> {
  const { header, line, size } = await readHeader(file);
  if (!passphrase) throw new BrokenFile('needs-passphrase');
  const by = await passphraseKey(passphrase, header.salt, header.iterations);
  const key = await fileKey(by, header.nonce);
  await crypto.subtle.decrypt(checkParams(), key, header.check).catch(() => {
    throw new BrokenFile('wrong-passphrase');
  });
  const bound = new TextEncoder().encode(line);
  const end = file.size - sealedEnd.length;
  async function* chunks(onRead: (bytes: number) => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let [at, n] = [size, 0]; ; n++) {
      const until = Math.min(at + header.chunk + tagSize, end);
      const last = until === end;
      const sealed = await file.slice(at, until).arrayBuffer();
      const clear = await crypto.subtle.decrypt(chunkParams(bound, n, last), key, sealed).catch(() => {
        throw new BrokenFile('altered');
      });
      onRead(until);
      yield new Uint8Array(clear);
      if (last) return;
      at = until;
    }
  }
  return { by, stream: (onRead = () => {}) => unzipped(chunks(onRead)) };
}

async function readHeader(file: Blob): Promise<{ header: SealedHeader; line: string; size: number }> {
  const [line = '', sum, ...rest] = (await file.slice(0, 2000).text()).split('\n');
  const ends = (await file.slice(-sealedEnd.length).text()) === sealedEnd;
  if (!rest.length || !ends) throw new BrokenFile('truncated');
  const header = headerIn(line);
  if (typeof header === 'object' && header.version > sealedVersion) throw new BrokenFile('newer');
  if (sum !== (await headerSum(line)) || !header) throw new BrokenFile('altered');
  return { header, line, size: new TextEncoder().encode(`${line}\n${sum}\n`).length };
}

function headerIn(line: string): SealedHeader | undefined {
  try {
    return SealedHeader.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function unzipped(source: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void source.return(undefined),
  });
  return bytes.pipeThrough(new DecompressionStream('gzip'));
}
