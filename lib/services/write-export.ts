/** At how many characters rows become a Blob of their own, which the browser may keep on the disk. */
const partSize = 1_000_000;

/** Rows of an array in a JSON text, one a line, kept as parts of a file. */
export class Rows {
  readonly #parts: Blob[] = [];
  #lines: string[] = [];
  #size = 0;
  #any = false;

  add(row: object): void {
    const line = `${this.#any ? ',\n' : ''}${JSON.stringify(row)}`;
    this.#any = true;
    this.#lines.push(line);
    this.#size += line.length;
    if (this.#size >= partSize) this.#cut();
  }

  parts(): BlobPart[] {
    this.#cut();
    return [...this.#parts, this.#any ? '\n' : ''];
  }

  #cut(): void {
    if (this.#size) this.#parts.push(new Blob(this.#lines));
    [this.#lines, this.#size] = [[], 0];
  }
}

/** An export's text (export-file.ts), in parts: never one string. */
export function exportBlob(head: object, histories: Rows, outbox: Rows): Blob {
  const text = JSON.stringify(head).slice(0, -1);
  return new Blob(
    [`${text},"histories":[\n`, ...histories.parts(), '],"outbox":[\n', ...outbox.parts(), '],"end":"end"}\n'],
    { type: 'application/json' },
  );
}
