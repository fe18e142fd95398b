/** Lets the browser save `text` as a file of this name, as any download. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked at once, Firefox may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
