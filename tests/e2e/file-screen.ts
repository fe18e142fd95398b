import type { Page } from '../browsers/driver';

/** A file as a test carries it from one browser to another. */
export interface SavedFile {
  name: string;
  /** Its bytes, base64. */
  bytes: string;
}

/** Presses what saves a file, and takes it on its way to the download. */
export async function savedBy(page: Page, selector: string, timeout = 60_000): Promise<SavedFile> {
  await page.evaluate(() => {
    delete document.body.dataset.saved;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const reader = new FileReader();
      reader.onload = () => {
        document.body.dataset.bytes = String(reader.result).split(',')[1] ?? '';
      };
      if (blob instanceof Blob) reader.readAsDataURL(blob);
      return make.call(URL, blob);
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      document.body.dataset.saved = this.download;
      click.call(this);
    };
  });
  await page.click(selector);
  await page.waitFor(() => document.body.dataset.saved && document.body.dataset.bytes, { timeout });
  return page.evaluate(() => ({
    name: document.body.dataset.saved ?? '',
    bytes: document.body.dataset.bytes ?? '',
  }));
}

/** Drops a file on a file input, as choosing it would. */
export async function choose(page: Page, act: string, file: SavedFile): Promise<void> {
  await page.evaluate(
    (selector, name, bytes) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error(`no ${selector}`);
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    `[data-act="${act}"]`,
    file.name,
    file.bytes,
  );
}

/** The file with its byte at `at` (from its end) changed, or with its last `cut` bytes lost. */
export function spoiled({ name, bytes }: SavedFile, { at, cut }: { at?: number; cut?: number }): SavedFile {
  const buffer = Buffer.from(bytes, 'base64');
  if (at !== undefined) buffer[buffer.length - at] = (buffer[buffer.length - at] ?? 0) ^ 1;
  return { name, bytes: buffer.subarray(0, buffer.length - (cut ?? 0)).toString('base64') };
}
