import { Parser } from 'saxen';
import { FileRefused } from './file-refused';
import { longestMarkup } from './limits';

/** What is heard of an XML text; names without their prefix (some writers say `x:row`). */
export interface XmlListener {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

const deepest = 100;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML bytes as they come and tells of it; after each piece it yields how many bytes were read. Holds one unfinished tag
 * or text. Entities beyond XML's own five are not known to it and a document type is refused, so nothing can expand.
 * Throws `xlsx-broken`.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<number> {
  const parser = new Parser();
  const decoder = new TextDecoder();
  let depth = 0;
  let unheard = 0;
  let broken = false;
  const fail = (): void => {
    broken = true;
    parser.stop();
  };
  parser.on('openTag', (name, attributes, decode, selfClosing) => {
    unheard = 0;
    if (!selfClosing && ++depth > deepest) return fail();
    listener.open?.(localName(name), (wanted) => {
      const value = attributes()[wanted];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name, _, selfClosing) => {
    unheard = 0;
    if (!selfClosing) depth--;
    listener.close?.(localName(name));
  });
  parser.on('text', (text, decode) => listener.text?.(decode(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('attention', fail);
  parser.on('error', fail);
  let read = 0;
  const check = (): void => {
    if (broken || unheard > longestMarkup) throw new FileRefused('xlsx-broken');
  };
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true });
    unheard += text.length;
    parser.write(text);
    read += piece.length;
    check();
    yield read;
  }
  if (parser.end()) fail();
  check();
  yield read;
}

/** Reads an XML text to its end. */
export async function readAllXml(bytes: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  for await (const _ of readXml(bytes, listener));
}
