/** Lets the browser save `content` as a file of this name, as any download. */
export function saveFile(name: string, content: string | Blob, type = 'application/json'): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked at once, Firefox may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Lets the person keep a text. */
export const saveText = (name: string, text: string): void => saveFile(name, text, 'text/plain;charset=utf-8');
