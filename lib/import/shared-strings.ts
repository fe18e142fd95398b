import { FileRefused } from './file-refused';
import { mostSharedText } from './limits';
import { readAllXml } from './read-xml';

/** `_x000D_` stands for a character XML cannot hold (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** The texts cells of type `s` point to, by number: all runs of a rich text, without how it is pronounced (`rPh`). */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let total = 0;
  let inText = false;
  let inPhonetic = false;
  await readAllXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        total += text.length + 16;
        if (total > mostSharedText) throw new FileRefused('xlsx-too-big');
        texts.push(unescapeText(text));
      }
    },
    text(more) {
      if (inText) text += more;
    },
  });
  return texts;
}
